package org.tongjie.broker.region;

import java.util.regex.Pattern;
import org.tongjie.catalog.directory.AgencySymbol;

/**
 * An item: barcodes are unique within their owner only.
 *
 * @param barcode 1 to 64 printable characters without spaces; leading zeros and a final X stay
 */
public record ItemKey(AgencySymbol owner, String barcode) {
  private static final Pattern FORM = Pattern.compile("[^\\s\\p{Cntrl}|]{1,64}");

  public ItemKey {
    if (!FORM.matcher(barcode).matches()) {
      throw new IllegalArgumentException(
          "a barcode has 1 to 64 characters without spaces and '|': \"" + barcode + "\"");
    }
  }
}
