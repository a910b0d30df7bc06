package org.tongjie.simulator.ils;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tongjie.simulator.ledger.ActDraft;
import org.tongjie.simulator.ledger.ActKind;
import org.tongjie.simulator.ledger.Ledger;

/**
 * A library system without doors: what it holds, who may borrow, and what it does. Every act is
 * written to the ledger and done under one lock; a ledger with acts is the library's memory.
 */
public final class Library {
  static final String FOREIGN = "ILL-";

  private final ReentrantLock lock = new ReentrantLock();
  private final String name;
  private final Book book;
  private final Holding holding;
  private final Circulation circulation;
  private @Nullable Instant closedUntil;

  /**
   * Begins with a stock and with what the ledger already tells.
   *
   * @param stock items and readers it begins with
   * @param places library places, the main one first; pickups are at these alone
   */
  public Library(Stock stock, Rules rules, List<String> places, Ledger ledger, Clock clock) {
    this.name = stock.name();
    State state = new State();
    stock.items().forEach(state::stock);
    stock.readers().forEach(state::enrol);
    ledger.acts().forEach(state::apply);
    this.book = new Book(state, ledger, rules, List.copyOf(places), clock);
    this.holding = new Holding(book);
    this.circulation = new Circulation(book, holding);
  }

  /** Whether an item belongs to another library and was taken in for a reader. */
  public static boolean isForeign(Item item) {
    return item.biblio().startsWith(FOREIGN);
  }

  public String name() {
    return name;
  }

  public Rules rules() {
    return book.rules();
  }

  public List<String> places() {
    return book.places();
  }

  public Clock clock() {
    return book.clock();
  }

  /** Internal numbers, for doors whose protocol speaks of nothing else. */
  public Numbers numbers() {
    State state = book.state();
    return new Numbers() {
      @Override
      public int ofReader(String card) {
        return locked(() -> state.readerNumbers.of(card));
      }

      @Override
      public int ofItem(String barcode) {
        return locked(() -> state.itemNumbers.of(barcode));
      }

      @Override
      public int ofBiblio(String biblio) {
        return locked(() -> state.biblioNumbers.of(biblio));
      }

      @Override
      public Optional<String> card(int number) {
        return locked(() -> state.readerNumbers.name(number));
      }

      @Override
      public Optional<String> barcode(int number) {
        return locked(() -> state.itemNumbers.name(number));
      }

      @Override
      public Optional<String> biblio(int number) {
        return locked(() -> state.biblioNumbers.name(number));
      }
    };
  }

  private <T> T locked(Supplier<T> act) {
    lock.lock();
    try {
      return act.get();
    } finally {
      lock.unlock();
    }
  }

  private <T> Answer<T> whenOpen(Supplier<Answer<T>> act) {
    return locked(() -> isClosed() ? new Answer.Refused<T>(Refusal.CLOSED) : act.get());
  }

  public Optional<ReaderView> reader(String card) {
    return locked(() -> book.state().reader(card).map(this::view));
  }

  public List<ReaderView> readers() {
    return locked(() -> book.state().readers().stream().map(this::view).toList());
  }

  private ReaderView view(Reader reader) {
    String card = reader.card();
    State state = book.state();
    return new ReaderView(reader, state.loansOf(card), state.holdsOf(card), state.fees(card));
  }

  /** Why the card may not borrow, if so: blocked or expired. */
  public Optional<Refusal> refusalOf(String card) {
    return locked(() -> book.refusalOf(card));
  }

  public Optional<ItemView> item(String barcode) {
    return locked(() -> book.state().item(barcode).map(book::view));
  }

  public List<ItemView> itemsOf(String biblio) {
    return locked(() -> book.state().itemsOf(biblio).stream().map(book::view).toList());
  }

  public List<ItemView> items() {
    return locked(() -> book.state().items().stream().map(book::view).toList());
  }

  /** Every hold ever placed, oldest first. */
  public List<Hold> holds() {
    return locked(() -> List.copyOf(book.state().holds()));
  }

  /** Every loan ever made, oldest first. */
  public List<Loan> loans() {
    return locked(() -> List.copyOf(book.state().loans()));
  }

  public Answer<Hold> placeHold(HoldWish wish, Origin origin) {
    return whenOpen(() -> holding.place(wish, origin));
  }

  public Answer<Hold> cancelHold(long number, String cause) {
    return whenOpen(() -> holding.cancel(number, cause));
  }

  /** Moves the place where a hold is to wait. */
  public Answer<Hold> moveHold(long number, String pickup) {
    return whenOpen(() -> holding.move(number, pickup));
  }

  /**
   * Lends an item.
   *
   * @param due a day the caller wishes; one that is not ahead is not heard
   */
  public Answer<Loan> checkOut(
      String card, String barcode, Optional<LocalDate> due, Origin origin) {
    return whenOpen(() -> circulation.checkOut(card, barcode, due, origin));
  }

  public Answer<CheckIn> checkIn(String barcode, Instant returned, Origin origin) {
    return whenOpen(() -> circulation.checkIn(barcode, returned, origin));
  }

  public Answer<Loan> renew(String card, String barcode, Optional<LocalDate> due, Origin origin) {
    return whenOpen(() -> circulation.renew(card, barcode, due, origin));
  }

  public Answer<Hold> accept(Acceptance wanted, Origin origin) {
    return whenOpen(() -> circulation.accept(wanted, origin));
  }

  public Answer<BigDecimal> payFee(String card, BigDecimal amount) {
    return whenOpen(() -> {
      if (book.state().reader(card).isEmpty()) {
        return new Answer.Refused<>(Refusal.READER_UNKNOWN);
      }
      book.record(
          ActDraft.of(ActKind.FEE_PAID).reader(card).detail("amount", amount.toPlainString()));
      return new Answer.Done<>(book.state().fees(card));
    });
  }

  /** Staff find an item gone, or in any other condition. False when there is no such item. */
  public boolean setCondition(String barcode, Condition condition) {
    return locked(() -> {
      Optional<Item> item = book.state().item(barcode);
      item.ifPresent(found ->
          book.record(
              ActDraft.of(ActKind.STATUS_CHANGED)
                  .item(barcode)
                  .detail("condition", condition.name())
                  .detail("place", book.state().whereabouts(barcode).place())));
      return item.isPresent();
    });
  }

  /** Staff block a card, or free it with an empty reason. */
  public boolean block(String card, String reason) {
    return locked(() -> {
      Optional<Reader> reader = book.state().reader(card);
      reader.ifPresent(found ->
          book.record(ActDraft.of(ActKind.READER_CHANGED).reader(card).detail("blocked", reason)));
      return reader.isPresent();
    });
  }

  /** The system drops the oldest waiting holds on its own; says how many there were to drop. */
  public int dropHolds(int most) {
    return locked(() -> {
      List<Hold> oldest =
          book.state().openHolds().stream()
              .filter(hold -> hold.state() == HoldState.WAITING)
              .limit(most)
              .toList();
      oldest.forEach(hold -> holding.close(hold, ActKind.HOLD_CANCELLED, "system"));
      return oldest.size();
    });
  }

  /** Ends holds whose last day is over; says how many. */
  public int expireHolds() {
    return locked(() -> {
      List<Hold> over =
          book.state().openHolds().stream()
              .filter(hold -> hold.wish().expires().filter(book.today()::isAfter).isPresent())
              .toList();
      over.forEach(hold -> holding.close(hold, ActKind.HOLD_EXPIRED, "system"));
      return over.size();
    });
  }

  /** Until then it answers questions but does nothing. */
  public void closeUntil(Instant end) {
    locked(() -> closedUntil = end);
  }

  public void open() {
    locked(() -> closedUntil = null);
  }

  public boolean isClosed() {
    return locked(() -> closedUntil != null && clock().instant().isBefore(closedUntil));
  }
}
