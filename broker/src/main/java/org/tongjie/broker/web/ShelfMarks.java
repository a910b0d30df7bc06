package org.tongjie.broker.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tongjie.broker.circulation.Piece;
import org.tongjie.broker.record.HeldPiece;
import org.tongjie.broker.record.Holder;
import org.tongjie.broker.record.RecordAnswer;
import org.tongjie.broker.record.RecordFinder;
import org.tongjie.broker.region.ItemKey;
import org.tongjie.catalog.cluster.ClusterId;

/** Where pieces stand on their shelves, as the union catalogue says. */
final class ShelfMarks {
  private static final HeldPiece NOWHERE = new HeldPiece("", "", "", "");
  private final RecordFinder records;
  private final Map<Long, List<Holder>> known = new HashMap<>();

  ShelfMarks(RecordFinder records) {
    this.records = records;
  }

  /** Location and call number; both empty where the catalogue does not know the piece. */
  HeldPiece of(Piece piece) {
    ItemKey item = piece.item();
    return known.computeIfAbsent(record(piece), this::holders).stream()
        .filter(holder -> holder.agency().symbol().equals(item.owner()))
        .flatMap(holder -> HeldPiece.of(holder).stream())
        .filter(held -> held.barcode().equals(item.barcode()))
        .findFirst()
        .orElse(NOWHERE);
  }

  private static long record(Piece piece) {
    return piece.attempt().candidate().record(piece.request().wish());
  }

  private List<Holder> holders(long cluster) {
    return records.find(ClusterId.of(cluster)) instanceof RecordAnswer.Found found
        ? found.details().holders()
        : List.of();
  }
}
