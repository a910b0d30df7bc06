package org.tongjie.broker.circulation;

import java.util.Comparator;
import java.util.List;
import org.tongjie.broker.region.ItemKey;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.RequestState;
import org.tongjie.broker.request.SupplierRequest;
import org.tongjie.broker.request.SupplyState;

/** A piece that a request has to do with. */
public record Piece(PatronRequest request, SupplierRequest attempt) {
  private static final int SHOWN = 4;

  /** What is nearer to the hand comes first: one piece can be with one reader only. */
  static final Comparator<Piece> MOST_LIKELY =
      Comparator.comparingInt((Piece piece) -> distance(piece.attempt.state()))
          .thenComparing(piece -> piece.attempt.since(), Comparator.reverseOrder());

  /** The pieces of a request with this barcode. */
  static List<Piece> of(PatronRequest request, String barcode) {
    return request.suppliers().stream()
        .filter(attempt -> attempt.candidate().item().barcode().equals(barcode))
        .map(attempt -> new Piece(request, attempt))
        .toList();
  }

  private static int distance(SupplyState state) {
    return switch (state) {
      case LENT -> 0;
      case AT_PICKUP -> 1;
      case SENT -> 2;
      case RETURNING -> 3;
      case MISSING -> 4;
      case HELD -> 5;
      case ASKING -> 6;
      case WITHDRAWING, DOUBTFUL -> 7;
      case SETTLED -> 8;
    };
  }

  public ItemKey item() {
    return attempt.candidate().item();
  }

  public PlaceCode home() {
    return attempt.home();
  }

  public PlaceCode pickup() {
    return request.wish().pickup();
  }

  public String title() {
    return attempt.candidate().title(request.wish());
  }

  /** The end of the reader's card number, by which the hold shelf is ordered. */
  public String shelfMark() {
    String number = request.wish().card().number();
    return number.substring(Math.max(0, number.length() - SHOWN));
  }

  /** Whether the reader waits for it, or may still get it. */
  boolean isWanted() {
    boolean current = request.current() == attempt.number();
    return request.isLooking() || (current && request.state() == RequestState.SUPPLYING);
  }
}
