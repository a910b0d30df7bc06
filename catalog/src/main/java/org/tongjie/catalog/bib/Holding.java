package org.tongjie.catalog.bib;

import java.util.List;

/**
 * What a library holds of a manifestation at one place.
 *
 * @param owner code of the owning branch as the library writes it, or empty
 * @param location shelf location as the library writes it, or empty
 * @param callNumber call number, or empty
 * @param statement what a serial's holdings are, in words, or empty
 * @param items pieces with their barcodes
 */
public record Holding(
    String owner, String location, String callNumber, String statement, List<Item> items) {

  public Holding {
    items = List.copyOf(items);
  }

  /**
   * One piece.
   *
   * @param volume which volume of a set this piece is, or empty
   * @param price as catalogued, or empty
   */
  public record Item(String barcode, String volume, String price) {}
}
