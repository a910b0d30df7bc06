package org.tongjie.broker.circulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tongjie.broker.patron.Obstacle;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.ItemKey;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.request.Event;

/** What a scan means, and so what the desk does next. */
public sealed interface ScanDecision {
  /** What is to be told to the request. */
  default List<Event> events() {
    return List.of();
  }

  /** A decision about a piece of a request. */
  sealed interface OfPiece extends ScanDecision {
    Piece piece();
  }

  /** From its shelf into the bin for this place. */
  record Send(Piece piece, PlaceCode to, List<Event> events) implements OfPiece {}

  /** Arrived: onto the hold shelf with the reader's slip. */
  record Shelve(Piece piece, List<Event> events) implements OfPiece {}

  /** It waits for its reader, whose card is needed next. */
  record AskForCard(Piece piece) implements OfPiece {}

  /** Given to the reader, who shows this card, until this day. */
  record HandOut(Piece piece, CardKey card, LocalDate due, List<Event> events) implements OfPiece {}

  /** The reader's book, which waits on: the home library lets nothing be lent on the card now. */
  record CardStopped(Piece piece, CardKey card, List<Obstacle> why) implements OfPiece {
    public CardStopped {
      why = List.copyOf(why);
    }
  }

  /** Not that reader's book. */
  record WrongReader(Piece piece) implements OfPiece {}

  /**
   * Brought back; the reader's liability ends here.
   *
   * @param sendTo where it goes next, empty when it is home
   */
  record TakeBack(Piece piece, Optional<PlaceCode> sendTo, List<Event> events) implements OfPiece {}

  /** Neither wanted here nor at home here: into the bin for this place. */
  record ForwardTo(Piece piece, PlaceCode to, List<Event> events) implements OfPiece {}

  /** Nobody waits for it: back onto its shelf, and nothing to be told. */
  record PutBackOnShelf(Piece piece) implements OfPiece {}

  /**
   * At home again.
   *
   * @param wantedAgain whether another request waits for it, so that it is scanned once more
   */
  record CameHome(Piece piece, boolean wantedAgain, List<Event> events) implements OfPiece {}

  /** Recorded as sent from here already: the slip once more. */
  record AlreadySent(Piece piece, PlaceCode to) implements OfPiece {}

  /** Handed out a moment ago: a second scan does not take it back. */
  record JustHandedOut(Piece piece) implements OfPiece {}

  /** Of this library, without a request: its own system says what to do. */
  record OwnBook(ItemKey item) implements ScanDecision {}

  /**
   * Of another library or of nobody known, without a request: accepted and listed.
   *
   * @param item empty when no library has such barcodes
   * @param sendTo the owner's place, where the owner is known
   */
  record Stray(String barcode, Optional<ItemKey> item, Optional<PlaceCode> sendTo)
      implements ScanDecision {}

  /** A reader: these books wait here. */
  record ReaderAtDesk(CardKey card, List<Piece> ready) implements ScanDecision {
    public ReaderAtDesk {
      ready = List.copyOf(ready);
    }
  }

  /** It can be one of these: someone is asked. */
  record Ambiguous(String text, List<ItemKey> items, List<CardKey> cards) implements ScanDecision {
    public Ambiguous {
      items = List.copyOf(items);
      cards = List.copyOf(cards);
    }
  }

  /** No number at all. */
  record Unreadable(String text) implements ScanDecision {}
}
