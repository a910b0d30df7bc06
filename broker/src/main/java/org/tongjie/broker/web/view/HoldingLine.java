package org.tongjie.broker.web.view;

/**
 * One row of a holdings table.
 *
 * @param now where it is now, where that is known already
 */
public record HoldingLine(String location, String callNumber, String barcode, ShelfWord now) {

  /** A row as the catalogue has it. */
  public HoldingLine(String location, String callNumber, String barcode) {
    this(location, callNumber, barcode, ShelfWord.NONE);
  }

  /** Whether it says anything. */
  boolean isTelling() {
    return !location.isEmpty() || !callNumber.isEmpty() || !barcode.isEmpty();
  }
}
