package org.tongjie.simulator.ils;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.tongjie.simulator.ledger.ActDraft;
import org.tongjie.simulator.ledger.ActKind;

/** Decides about lending, taking back and renewing. */
final class Circulation {
  private final Book book;
  private final Holding holding;

  Circulation(Book book, Holding holding) {
    this.book = book;
    this.holding = holding;
  }

  Answer<Loan> checkOut(String card, String barcode, Optional<LocalDate> due, Origin origin) {
    Optional<Refusal> refusal = book.refusalOf(card).or(() -> ofItem(card, barcode));
    if (refusal.isPresent()) {
      return new Answer.Refused<>(refusal.get());
    }
    if (isFull(card)) {
      return new Answer.Refused<>(Refusal.LOAN_LIMIT);
    }
    Item item = book.state().item(barcode).orElseThrow();
    Optional<Hold> own =
        book.state().queue(item).stream()
            .filter(hold -> hold.wish().reader().equals(card))
            .findFirst();
    own.ifPresent(hold -> fill(hold, barcode));
    LocalDate until = due.filter(book.today()::isBefore).orElse(ordinaryDue());
    book.record(
        ActDraft.of(ActKind.CHECKED_OUT)
            .reader(card)
            .item(barcode)
            .hold(own.map(Hold::number).orElse(0L))
            .marker(own.map(hold -> hold.wish().marker()).orElse(""))
            .detail("due", until.toString())
            .detail("place", book.placeOr(origin.place()))
            .detail("door", origin.door()));
    return new Answer.Done<>(book.state().openLoan(barcode).orElseThrow());
  }

  private void fill(Hold hold, String barcode) {
    book.record(
        ActDraft.of(ActKind.HOLD_FILLED)
            .reader(hold.wish().reader())
            .item(barcode)
            .hold(hold.number())
            .marker(hold.wish().marker()));
  }

  private LocalDate ordinaryDue() {
    return book.today().plusDays(book.rules().loanDays());
  }

  private boolean isFull(String card) {
    boolean institution = book.state().reader(card).filter(Reader::institution).isPresent();
    return !institution && book.state().loansOf(card).size() >= book.rules().maxLoans();
  }

  private Optional<Refusal> ofItem(String card, String barcode) {
    Optional<Item> item = book.state().item(barcode);
    if (item.isEmpty()) {
      return Optional.of(Refusal.ITEM_UNKNOWN);
    }
    if (!item.get().lendable()) {
      return Optional.of(Refusal.ITEM_NOT_LENDABLE);
    }
    Condition condition = book.state().whereabouts(barcode).condition();
    if (condition == Condition.LENT_OUT) {
      return Optional.of(Refusal.ITEM_LENT);
    }
    if (!condition.isAtHand()) {
      return Optional.of(Refusal.ITEM_MISSING);
    }
    List<Hold> queue = book.state().queue(item.get());
    boolean forAnother = !queue.isEmpty() && !isDueTo(queue, card);
    return forAnother ? Optional.of(Refusal.ITEM_HELD) : Optional.empty();
  }

  /** A set-aside item goes to its holder alone, another to the first who waits. */
  private static boolean isDueTo(List<Hold> queue, String card) {
    return queue.getFirst().wish().reader().equals(card);
  }

  Answer<CheckIn> checkIn(String barcode, Instant returned, Origin origin) {
    Optional<Item> found = book.state().item(barcode);
    if (found.isEmpty()) {
      return new Answer.Refused<>(Refusal.ITEM_UNKNOWN);
    }
    Item item = found.get();
    String place = book.placeOr(origin.place());
    Optional<Loan> loan = book.state().openLoan(barcode);
    book.record(
        ActDraft.of(ActKind.CHECKED_IN)
            .reader(loan.map(Loan::reader).orElse(""))
            .item(barcode)
            .detail("returned", returned.toString())
            .detail("place", place)
            .detail("door", origin.door()));
    loan.ifPresent(ended -> chargeLateness(ended, returned));
    Optional<Hold> hold = holding.capture(item, place);
    if (hold.isEmpty()) {
      holding.settle(item, place);
    }
    return new Answer.Done<>(new CheckIn(book.view(item), loan, hold));
  }

  private void chargeLateness(Loan loan, Instant returned) {
    long days = ChronoUnit.DAYS.between(loan.due(), LocalDate.ofInstant(returned, Book.ZONE));
    BigDecimal fee = book.rules().lateFeePerDay().multiply(BigDecimal.valueOf(Math.max(0, days)));
    if (fee.signum() > 0) {
      book.record(
          ActDraft.of(ActKind.FEE_CHARGED)
              .reader(loan.reader())
              .item(loan.barcode())
              .detail("amount", fee.toPlainString()));
    }
  }

  Answer<Loan> renew(String card, String barcode, Optional<LocalDate> due, Origin origin) {
    Optional<Refusal> refusal = book.refusalOf(card).or(() -> ofRenewal(card, barcode));
    if (refusal.isPresent()) {
      return new Answer.Refused<>(refusal.get());
    }
    Loan loan = book.state().openLoan(barcode).orElseThrow();
    LocalDate ordinary = loan.due().plusDays(book.rules().loanDays());
    LocalDate until = due.filter(loan.due()::isBefore).orElse(ordinary);
    book.record(
        ActDraft.of(ActKind.RENEWED)
            .reader(card)
            .item(barcode)
            .detail("due", until.toString())
            .detail("door", origin.door()));
    return new Answer.Done<>(book.state().openLoan(barcode).orElseThrow());
  }

  private Optional<Refusal> ofRenewal(String card, String barcode) {
    Optional<Item> item = book.state().item(barcode);
    if (item.isEmpty()) {
      return Optional.of(Refusal.ITEM_UNKNOWN);
    }
    Optional<Loan> loan = book.state().openLoan(barcode).filter(open -> open.reader().equals(card));
    if (loan.isEmpty()) {
      return Optional.of(Refusal.NOT_LENT);
    }
    if (!book.state().queue(item.get()).isEmpty()) {
      return Optional.of(Refusal.ITEM_HELD);
    }
    return loan.get().renewals() < book.rules().renewals()
        ? Optional.empty()
        : Optional.of(Refusal.RENEWAL_LIMIT);
  }

  /** Takes in an item of another library and keeps it for its reader. */
  Answer<Hold> accept(Acceptance wanted, Origin origin) {
    if (!book.rules().acceptsForeignItems()) {
      return new Answer.Refused<>(Refusal.NOT_OFFERED);
    }
    String barcode = wanted.wish().barcode();
    Optional<Refusal> refusal = book.refusalOf(wanted.wish().reader());
    if (refusal.isPresent()) {
      return new Answer.Refused<>(refusal.get());
    }
    String pickup = book.placeOr(wanted.wish().pickup());
    if (!book.places().contains(pickup)) {
      return new Answer.Refused<>(Refusal.PLACE_UNKNOWN);
    }
    if (book.state().item(barcode).filter(item -> !hasLeft(item)).isPresent()) {
      return new Answer.Refused<>(Refusal.ALREADY_THERE);
    }
    HoldWish wish = wanted.wish().pickup(pickup).biblio(Library.FOREIGN + barcode);
    create(wanted, wish, origin);
    Hold hold = holding.write(wish, origin);
    Item item = book.state().item(barcode).orElseThrow();
    return new Answer.Done<>(holding.capture(item, book.placeOr(origin.place())).orElse(hold));
  }

  private boolean hasLeft(Item item) {
    State.Whereabouts at = book.state().whereabouts(item.barcode());
    return Library.isForeign(item) && at.destination().equals(item.shelf().owner());
  }

  private void create(Acceptance wanted, HoldWish wish, Origin origin) {
    book.record(
        ActDraft.of(ActKind.ITEM_CREATED)
            .reader(wish.reader())
            .item(wish.barcode())
            .marker(wish.marker())
            .detail("biblio", wish.biblio())
            .detail("title", wanted.title())
            .detail("owner", wanted.owner())
            .detail("due", wanted.due().map(Object::toString).orElse(""))
            .detail("place", book.placeOr(origin.place()))
            .detail("door", origin.door()));
  }
}
