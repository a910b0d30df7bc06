package org.tongjie.broker.circulation;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.request.Event;
import org.tongjie.broker.request.RequestState;
import org.tongjie.broker.request.SupplierRequest;
import org.tongjie.broker.request.SupplyState;
import org.tongjie.broker.request.Whereabouts;

/** What a scan of a piece that a request has to do with means at one place. */
final class BookRules {
  /** Sooner than this a second scan of the same book at the same place is a slip of the hand. */
  static final Duration AGAIN = Duration.ofMinutes(1);

  private final Region region;
  private final Scan scan;
  private final Piece piece;
  private final SupplierRequest attempt;
  private final boolean wantedByOther;

  /**
   * The rules for one scan.
   *
   * @param wantedByOther whether another request waits for the same piece
   */
  BookRules(Region region, Scan scan, Piece piece, boolean wantedByOther) {
    this.region = region;
    this.scan = scan;
    this.piece = piece;
    this.attempt = piece.attempt();
    this.wantedByOther = wantedByOther;
  }

  ScanDecision decide() {
    return switch (attempt.state()) {
      case ASKING, HELD, WITHDRAWING, DOUBTFUL -> atSupplier();
      case SENT -> onTheWay();
      case AT_PICKUP -> onHoldShelf();
      case LENT -> withReader();
      case RETURNING -> onTheWayHome();
      case MISSING -> found();
      case SETTLED -> settled();
    };
  }

  private ScanDecision atSupplier() {
    if (piece.isWanted() && isPickup()) {
      return shelve();
    }
    if (!isAtOwner()) {
      return forward();
    }
    return piece.isWanted()
        ? new ScanDecision.Send(piece, piece.pickup(), List.of(sent(piece.pickup())))
        : new ScanDecision.PutBackOnShelf(piece);
  }

  /** What a reader waits for passes through other places of its owner as through any. */
  private ScanDecision onTheWay() {
    if (piece.isWanted() && isPickup()) {
      return shelve();
    }
    if (leftHere()) {
      return new ScanDecision.AlreadySent(piece, target());
    }
    if (isAt(scan.place()) || (piece.isWanted() && isAtOwner())) {
      return new ScanDecision.ForwardTo(piece, target(), List.of(sent(target())));
    }
    return isAtOwner() ? cameHome() : forward();
  }

  private ScanDecision onHoldShelf() {
    if (isAt(scan.place())) {
      return new ScanDecision.AskForCard(piece);
    }
    return isAtOwner()
        ? cameHome()
        : new ScanDecision.ForwardTo(
            piece, piece.pickup(), List.of(received(), sent(piece.pickup())));
  }

  private ScanDecision withReader() {
    boolean fresh = attempt.whereabouts().equals(new Whereabouts.WithReader(scan.place()));
    if (fresh && isSoonAfter()) {
      return new ScanDecision.JustHandedOut(piece);
    }
    return takeBack(
        List.of(new Event.TakenBack(scan.at(), attempt.number(), scan.place(), isAtOwner())));
  }

  private ScanDecision takeBack(List<Event> events) {
    Optional<PlaceCode> to = isAtOwner() ? Optional.empty() : Optional.of(piece.home());
    return new ScanDecision.TakeBack(piece, to, events);
  }

  private ScanDecision onTheWayHome() {
    if (piece.isWanted() && isPickup()) {
      return shelve();
    }
    if (isAtOwner()) {
      return cameHome();
    }
    if (leftHere()) {
      return new ScanDecision.AlreadySent(piece, piece.home());
    }
    if (!isAt(scan.place())) {
      return forward();
    }
    return isSoonAfter()
        ? takeBack(List.of())
        : new ScanDecision.Send(piece, piece.home(), List.of(sent(piece.home())));
  }

  private ScanDecision found() {
    if (piece.isWanted() && isPickup()) {
      return shelve();
    }
    return isAtOwner() ? cameHome() : forward();
  }

  /** A piece whose journey was over has made another one. */
  private ScanDecision settled() {
    return isAtOwner()
        ? new ScanDecision.PutBackOnShelf(piece)
        : new ScanDecision.ForwardTo(piece, piece.home(), List.of(received(), sent(piece.home())));
  }

  /** A reader comes for a book that waits here, or still stands here after its time. */
  boolean isHandedOut() {
    boolean ready = attempt.state() == SupplyState.AT_PICKUP && isAt(scan.place());
    boolean late =
        attempt.state() == SupplyState.RETURNING
            && isAt(scan.place())
            && piece.request().state() == RequestState.FINISHED
            && piece.request().current() == attempt.number()
            && attempt.due().isEmpty();
    return ready || late;
  }

  /** To the reader who asked, by the card that is shown; to nobody else. */
  ScanDecision handOut(Optional<CardKey> readersCard) {
    if (readersCard.isEmpty()) {
      return new ScanDecision.WrongReader(piece);
    }
    LocalDate due = due();
    return new ScanDecision.HandOut(
        piece,
        readersCard.get(),
        due,
        List.of(new Event.HandedOut(scan.at(), attempt.number(), scan.place(), due)));
  }

  /** As long as the rights say, but never into the holidays of the reader's library. */
  private LocalDate due() {
    LocalDate today = scan.at().atZone(region.calendarOf(scan.place()).zone()).toLocalDate();
    return region.dueDate(
        piece.request().wish().card().issuer(), today.plusDays(attempt.candidate().terms().days()));
  }

  private ScanDecision shelve() {
    return new ScanDecision.Shelve(piece, List.of(received()));
  }

  private ScanDecision cameHome() {
    return new ScanDecision.CameHome(piece, wantedByOther, List.of(received()));
  }

  private ScanDecision forward() {
    return new ScanDecision.ForwardTo(piece, target(), List.of(received(), sent(target())));
  }

  private Event received() {
    return new Event.Received(scan.at(), attempt.number(), scan.place(), isAtOwner());
  }

  private Event sent(PlaceCode to) {
    return new Event.Sent(scan.at(), attempt.number(), scan.place(), to);
  }

  private PlaceCode target() {
    return piece.isWanted() ? piece.pickup() : piece.home();
  }

  private boolean isPickup() {
    return scan.place().equals(piece.pickup());
  }

  private boolean isAtOwner() {
    return scan.place().equals(piece.home())
        || region
            .place(scan.place())
            .filter(place -> place.agency().equals(piece.item().owner()))
            .isPresent();
  }

  private boolean isAt(PlaceCode place) {
    return attempt.whereabouts().equals(new Whereabouts.At(place));
  }

  private boolean leftHere() {
    return attempt.whereabouts() instanceof Whereabouts.OnTheWay way
        && way.from().equals(scan.place());
  }

  private boolean isSoonAfter() {
    Duration since = Duration.between(attempt.since(), scan.at());
    return !since.isNegative() && since.compareTo(AGAIN) < 0;
  }
}
