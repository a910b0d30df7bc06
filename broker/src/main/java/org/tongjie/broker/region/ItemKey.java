package org.tongjie.broker.region;

import org.tongjie.catalog.directory.AgencySymbol;

/**
 * One piece with a barcode. The same barcode of two owners is two pieces.
 *
 * @param barcode as printed: leading zeros and a final X belong to it; 1 to 64 characters without
 *     blanks
 */
public record ItemKey(AgencySymbol owner, String barcode) {
  public ItemKey {
    NumberText.check(Complaint.Noun.BARCODE, barcode);
  }

  @Override
  public String toString() {
    return owner + ":" + barcode;
  }
}
