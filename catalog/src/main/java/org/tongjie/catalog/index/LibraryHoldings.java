package org.tongjie.catalog.index;

import java.util.ArrayList;
import java.util.List;

/**
 * What one library holds of a cluster, as the index keeps it: lines of columns, first the library's
 * code and name, then location, call number and barcode of each piece.
 *
 * @param code the library's code
 * @param holdings pieces, or places without known pieces
 */
public record LibraryHoldings(String code, String name, List<HeldItem> holdings) {

  public LibraryHoldings {
    holdings = List.copyOf(holdings);
  }

  /**
   * A piece, or a place that holds some.
   *
   * @param location shelf location, or empty
   * @param callNumber or empty
   * @param barcode empty where the library did not name pieces
   */
  public record HeldItem(String location, String callNumber, String barcode) {}

  /** Begins the form that is stored. */
  static StringBuilder begin(String code, String name) {
    StringBuilder stored = new StringBuilder(128);
    appendCell(stored, code);
    stored.append('\t');
    appendCell(stored, name);
    return stored;
  }

  /** Adds a piece to the form that is stored. */
  static void append(StringBuilder stored, String location, String callNumber, String barcode) {
    stored.append('\n');
    appendCell(stored, location);
    stored.append('\t');
    appendCell(stored, callNumber);
    stored.append('\t');
    appendCell(stored, barcode);
  }

  private static void appendCell(StringBuilder stored, String cell) {
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      stored.append(c == '\t' || c == '\n' ? ' ' : c);
    }
  }

  /** Reads the stored form. */
  static LibraryHoldings read(String stored) {
    String[] lines = stored.split("\n", -1);
    String[] library = lines[0].split("\t", -1);
    List<HeldItem> items = new ArrayList<>(lines.length - 1);
    for (int i = 1; i < lines.length; i++) {
      String[] cells = lines[i].split("\t", -1);
      items.add(new HeldItem(cells[0], cells[1], cells[2]));
    }
    return new LibraryHoldings(library[0], library[1], items);
  }
}
