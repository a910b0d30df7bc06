package org.tongjie.broker.web.view;

import java.util.List;

/**
 * The form of one card.
 *
 * @param kept whether it is in the register already
 * @param library whose card it is, by symbol
 * @param expires the last day, as 2027-06-30, or empty
 * @param blocked why it may not be used, or empty
 */
public record CardView(
    String heading,
    String notice,
    boolean kept,
    String library,
    String libraryName,
    String number,
    String holder,
    List<DeskFrame.Choice> types,
    String unit,
    String expires,
    String blocked) {
  public CardView {
    types = List.copyOf(types);
  }

  /** Without the holder. */
  @Override
  public String toString() {
    return "CardView[library=" + library + "]";
  }
}
