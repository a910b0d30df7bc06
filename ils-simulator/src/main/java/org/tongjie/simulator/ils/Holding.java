package org.tongjie.simulator.ils;

import java.util.List;
import java.util.Optional;
import org.tongjie.simulator.ledger.ActDraft;
import org.tongjie.simulator.ledger.ActKind;

/** Decides about holds. */
final class Holding {
  private final Book book;

  Holding(Book book) {
    this.book = book;
  }

  Answer<Hold> place(HoldWish wish, Origin origin) {
    HoldWish whole = completed(wish);
    Optional<Refusal> refusal = refusal(whole);
    if (refusal.isPresent()) {
      return new Answer.Refused<>(refusal.get());
    }
    return new Answer.Done<>(write(whole, origin));
  }

  /** Writes a hold down without asking the rules, as for an item that was accepted. */
  Hold write(HoldWish wish, Origin origin) {
    long number = book.state().nextHold();
    book.record(
        ActDraft.of(ActKind.HOLD_PLACED)
            .reader(wish.reader())
            .item(wish.barcode())
            .hold(number)
            .marker(wish.marker())
            .detail("biblio", wish.biblio())
            .detail("pickup", book.placeOr(wish.pickup()))
            .detail("expires", wish.expires().map(Object::toString).orElse(""))
            .detail("note", wish.note())
            .detail("door", origin.door()));
    return book.state().hold(number);
  }

  private HoldWish completed(HoldWish wish) {
    String biblio = book.state().item(wish.barcode()).map(Item::biblio).orElse(wish.biblio());
    return wish.biblio(biblio).pickup(book.placeOr(wish.pickup()));
  }

  private Optional<Refusal> refusal(HoldWish wish) {
    if (book.rules().holdsOn() == HoldsOn.NONE) {
      return Optional.of(Refusal.NOT_OFFERED);
    }
    Optional<Refusal> card = book.refusalOf(wish.reader());
    if (card.isPresent()) {
      return card;
    }
    if (!book.places().contains(wish.pickup())) {
      return Optional.of(Refusal.PLACE_UNKNOWN);
    }
    List<Item> candidates = candidates(wish);
    if (candidates.isEmpty()) {
      return Optional.of(Refusal.ITEM_UNKNOWN);
    }
    return ofReader(wish).or(() -> ofItems(wish, candidates));
  }

  private List<Item> candidates(HoldWish wish) {
    return wish.barcode().isEmpty()
        ? book.state().itemsOf(wish.biblio())
        : book.state().item(wish.barcode()).stream().toList();
  }

  private Optional<Refusal> ofReader(HoldWish wish) {
    List<Hold> open = book.state().holdsOf(wish.reader());
    boolean held = open.stream().anyMatch(hold -> isSame(hold.wish(), wish));
    if (held && !book.rules().repeatedHolds()) {
      return Optional.of(Refusal.ALREADY_HELD);
    }
    boolean institution =
        book.state().reader(wish.reader()).filter(Reader::institution).isPresent();
    boolean full = !institution && open.size() >= book.rules().maxHolds();
    return full ? Optional.of(Refusal.HOLD_LIMIT) : Optional.empty();
  }

  private static boolean isSame(HoldWish open, HoldWish wish) {
    boolean sameMarker = !wish.marker().isEmpty() && wish.marker().equals(open.marker());
    boolean sameItem = open.barcode().equals(wish.barcode()) && open.biblio().equals(wish.biblio());
    return sameMarker || sameItem;
  }

  private Optional<Refusal> ofItems(HoldWish wish, List<Item> candidates) {
    Optional<Refusal> last = Optional.empty();
    for (Item item : candidates) {
      last = ofItem(wish, item);
      if (last.isEmpty()) {
        return last;
      }
    }
    return last;
  }

  private Optional<Refusal> ofItem(HoldWish wish, Item item) {
    if (!item.lendable()) {
      return Optional.of(Refusal.ITEM_NOT_HOLDABLE);
    }
    boolean mine =
        book.state()
            .openLoan(item.barcode())
            .filter(loan -> loan.reader().equals(wish.reader()))
            .isPresent();
    if (mine) {
      return Optional.of(Refusal.ITEM_LENT);
    }
    boolean lentOnly = book.rules().holdsOn() == HoldsOn.LENT_OUT_ONLY;
    return switch (book.state().whereabouts(item.barcode()).condition()) {
      case MISSING, LOST, CLAIMED_RETURNED -> Optional.of(Refusal.ITEM_MISSING);
      case ON_SHELF -> lentOnly ? Optional.of(Refusal.ITEM_ON_SHELF) : Optional.empty();
      case LENT_OUT, ON_HOLD_SHELF, IN_TRANSIT, IN_PROCESS -> Optional.empty();
    };
  }

  Answer<Hold> cancel(long number, String cause) {
    Optional<Hold> open = book.state().findHold(number).filter(hold -> hold.state().isOpen());
    if (open.isEmpty()) {
      return new Answer.Refused<>(Refusal.HOLD_UNKNOWN);
    }
    close(open.get(), ActKind.HOLD_CANCELLED, cause);
    return new Answer.Done<>(book.state().hold(number));
  }

  /** Ends a hold; an item that was set aside for it goes to the next in line or back. */
  void close(Hold hold, ActKind kind, String cause) {
    book.record(
        ActDraft.of(kind)
            .reader(hold.wish().reader())
            .item(hold.barcode())
            .hold(hold.number())
            .marker(hold.wish().marker())
            .detail("cause", cause));
    if (!hold.captured().isEmpty() && kind != ActKind.HOLD_FILLED) {
      Item item = book.state().item(hold.captured()).orElseThrow();
      State.Whereabouts at = book.state().whereabouts(item.barcode());
      if (capture(item, at.place()).isEmpty()) {
        settle(item, at.place());
      }
    }
  }

  /** Sets an item that was scanned at a place aside for the first who waits. */
  Optional<Hold> capture(Item item, String place) {
    Optional<Hold> first = book.state().queue(item).stream().findFirst();
    first.ifPresent(hold -> bring(item, hold, place));
    return first.map(hold -> book.state().hold(hold.number()));
  }

  private void bring(Item item, Hold hold, String place) {
    boolean here = hold.wish().pickup().equals(place);
    book.record(
        ActDraft.of(here ? ActKind.HOLD_READY : ActKind.HOLD_IN_TRANSIT)
            .reader(hold.wish().reader())
            .item(item.barcode())
            .hold(hold.number())
            .marker(hold.wish().marker())
            .detail("place", place)
            .detail("destination", here ? "" : hold.wish().pickup()));
  }

  /** Sends an item nobody waits for to its home: its own shelf, or the library that owns it. */
  void settle(Item item, String place) {
    boolean foreign = Library.isForeign(item);
    String home = foreign ? item.shelf().owner() : item.shelf().place();
    boolean atHome = !foreign && home.equals(place);
    State.Whereabouts at = book.state().whereabouts(item.barcode());
    Condition next = atHome ? Condition.ON_SHELF : Condition.IN_TRANSIT;
    if (at.condition() == next && at.place().equals(place)) {
      return;
    }
    book.record(
        ActDraft.of(ActKind.STATUS_CHANGED)
            .item(item.barcode())
            .detail("condition", next.name())
            .detail("place", place)
            .detail("destination", atHome ? "" : home));
  }

  Answer<Hold> move(long number, String pickup) {
    Optional<Hold> open = book.state().findHold(number).filter(hold -> hold.state().isOpen());
    if (open.isEmpty()) {
      return new Answer.Refused<>(Refusal.HOLD_UNKNOWN);
    }
    if (!book.places().contains(pickup)) {
      return new Answer.Refused<>(Refusal.PLACE_UNKNOWN);
    }
    Hold hold = open.get();
    book.record(
        ActDraft.of(ActKind.HOLD_MOVED)
            .reader(hold.wish().reader())
            .item(hold.barcode())
            .hold(number)
            .marker(hold.wish().marker())
            .detail("pickup", pickup));
    return new Answer.Done<>(book.state().hold(number));
  }
}
