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
      if (holding.items().isEmpty()) {
        pieces.add(of(holding, "", holding.statement()));
      }
      for (Holding.Item item : holding.items()) {
        pieces.add(of(holding, item.barcode(), item.volume()));
      }
    }
    return pieces.stream()
        .filter(piece -> !piece.equals(new HeldPiece("", "", "", "")))
        .distinct()
        .toList();
  }

  /** A piece of a holding, or the holding itself where it lists none. */
  public static HeldPiece of(Holding holding, String barcode, String volume) {
    String location = holding.location().isEmpty() ? holding.owner() : holding.location();
    return new HeldPiece(location, holding.callNumber(), barcode, volume);
  }
}
