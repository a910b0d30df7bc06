package org.tongjie.broker.record;

import java.util.ArrayList;
import java.util.List;
import org.tongjie.catalog.bib.Holding;

/**
 * One piece on a shelf, or one place where no pieces are listed.
 *
 * @param volume which volume of a set, or what is held of a serial, or empty
 */
public record HeldPiece(String location, String callNumber, String barcode, String volume) {

  /** The pieces of a library, in the order of its records. */
  public static List<HeldPiece> of(Holder holder) {
    List<HeldPiece> pieces = new ArrayList<>();
    for (Holding holding : holder.holdings()) {
      String location = holding.location().isEmpty() ? holding.owner() : holding.location();
      if (holding.items().isEmpty()) {
        pieces.add(new HeldPiece(location, holding.callNumber(), "", holding.statement()));
      }
      for (Holding.Item item : holding.items()) {
        pieces.add(new HeldPiece(location, holding.callNumber(), item.barcode(), item.volume()));
      }
    }
    return pieces.stream()
        .filter(piece -> !piece.equals(new HeldPiece("", "", "", "")))
        .distinct()
        .toList();
  }
}
