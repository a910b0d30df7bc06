package org.tongjie.broker.transit;

import java.util.Optional;
import org.tongjie.broker.region.ItemKey;

/**
 * Something that does not match what is written, or that nobody expected.
 *
 * @param item empty where it is about a whole bin, or the owner is not known
 * @param text figures or the barcode as scanned
 */
public record Difference(Kind kind, Optional<ItemKey> item, String text) {
  /** What kind of case it makes. */
  public enum Kind {
    /** On the sheet, but not in the bin. */
    NOT_ARRIVED,
    /** Another number of books than on the sheet. */
    COUNT_DIFFERS,
    /** A book of another library that nobody asked for. */
    STRAY_BOOK,
    /** A barcode that no library has. */
    UNKNOWN_BOOK
  }
}
