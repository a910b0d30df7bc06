package org.tongjie.broker.web.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tongjie.broker.circulation.Piece;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.request.SupplyState;
import org.tongjie.broker.request.Whereabouts;

/** Slips in words; readers are not named on them. */
public final class SlipPresenter {
  private final DeskWords words;
  private final String paper;

  public SlipPresenter(DeskWords words, boolean roll) {
    this.words = words;
    this.paper = roll ? "roll" : "a4";
  }

  /** The slip of a kind: transfer or pickup; empty for any other. */
  public Optional<SlipView> slip(String kind, Piece piece, PlaceCode here, Instant now) {
    return switch (kind) {
      case "transfer" -> Optional.of(transfer(piece, here, now));
      case "pickup" -> Optional.of(pickup(piece));
      default -> Optional.empty();
    };
  }

  private SlipView transfer(Piece piece, PlaceCode here, Instant now) {
    PlaceCode to = target(piece);
    return new SlipView(
        paper,
        words.text("desk.slip.transfer"),
        words.place(to),
        List.of(
            line("desk.column.from", words.place(here)),
            line("desk.column.title", piece.title()),
            line("desk.column.owner", words.agency(piece.item().owner())),
            line("desk.column.since", words.time(now))),
        Barcode.of(piece.item().barcode()),
        piece.item().barcode());
  }

  private static PlaceCode target(Piece piece) {
    if (piece.attempt().whereabouts() instanceof Whereabouts.OnTheWay way) {
      return way.to();
    }
    return switch (piece.attempt().state()) {
      case RETURNING, SETTLED, MISSING, LENT -> piece.home();
      case ASKING, HELD, WITHDRAWING, DOUBTFUL, SENT, AT_PICKUP -> piece.pickup();
    };
  }

  private SlipView pickup(Piece piece) {
    Optional<Instant> until =
        piece.attempt().deadline().filter(any -> piece.attempt().state() == SupplyState.AT_PICKUP);
    return new SlipView(
        paper,
        words.text("desk.slip.pickup"),
        piece.shelfMark(),
        List.of(
            line("desk.column.place", words.place(piece.pickup())),
            line("desk.column.title", piece.title()),
            line("desk.column.owner", words.agency(piece.item().owner())),
            line("desk.column.until", words.time(until))),
        Barcode.of(piece.item().barcode()),
        piece.item().barcode());
  }

  private DeskCell line(String label, String value) {
    return new DeskCell(value, "", words.text(label));
  }
}
