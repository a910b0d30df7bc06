package org.tongjie.broker.api;

import java.util.List;
import org.tongjie.broker.record.HeldPiece;
import org.tongjie.broker.record.Holder;

/** A library and what it holds. */
public record LibraryJson(String code, String name, List<HoldingJson> holdings) {

  /**
   * One piece, or one place where no pieces are listed.
   *
   * @param volume which volume of a set, or what is held of a serial, or empty
   */
  public record HoldingJson(String location, String callNumber, String barcode, String volume) {}

  static LibraryJson of(Holder holder) {
    return new LibraryJson(
        holder.agency().symbol().value(),
        holder.agency().name(),
        HeldPiece.of(holder).stream().map(LibraryJson::holding).toList());
  }

  private static HoldingJson holding(HeldPiece piece) {
    return new HoldingJson(piece.location(), piece.callNumber(), piece.barcode(), piece.volume());
  }
}
