package org.tongjie.simulator.ils;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tongjie.simulator.ledger.Act;

/**
 * All the library knows, changed only by {@link #apply}: the same acts in the same order give the
 * same state, so a ledger read back is the library again. Guarded by the library's lock.
 */
final class State {
  final Numbering itemNumbers = new Numbering();
  final Numbering readerNumbers = new Numbering();
  final Numbering biblioNumbers = new Numbering();
  private final Map<String, Item> items = new LinkedHashMap<>();
  private final Map<String, Whereabouts> whereabouts = new LinkedHashMap<>();
  private final Map<String, Reader> readers = new LinkedHashMap<>();
  private final Map<String, BigDecimal> fees = new LinkedHashMap<>();
  private final Map<Long, Hold> holds = new TreeMap<>();
  private final Map<Long, Hold> openHolds = new TreeMap<>();
  private final Map<String, Map<Long, Hold>> openByBiblio = new HashMap<>();
  private final Map<Long, Loan> loans = new TreeMap<>();
  private final Map<String, Loan> openLoans = new LinkedHashMap<>();

  /** What an item is doing, where it is, and where it is going. */
  record Whereabouts(Condition condition, String place, String destination) {}

  void stock(Item item) {
    items.put(item.barcode(), item);
    itemNumbers.add(item.barcode());
    biblioNumbers.add(item.biblio());
    whereabouts.put(item.barcode(), new Whereabouts(Condition.ON_SHELF, item.shelf().place(), ""));
  }

  void enrol(Reader reader) {
    readers.put(reader.card(), reader);
    readerNumbers.add(reader.card());
  }

  void apply(Act act) {
    switch (act.kind()) {
      case HOLD_PLACED -> keep(placed(act));
      case HOLD_READY -> set(act, HoldState.READY, Condition.ON_HOLD_SHELF);
      case HOLD_IN_TRANSIT -> set(act, HoldState.IN_TRANSIT, Condition.IN_TRANSIT);
      case HOLD_MOVED -> {
        Hold hold = hold(act.hold());
        keep(hold.with(hold.wish().pickup(act.detail("pickup"))));
      }
      case HOLD_CANCELLED -> close(act, HoldState.CANCELLED);
      case HOLD_EXPIRED -> close(act, HoldState.EXPIRED);
      case HOLD_FILLED -> close(act, HoldState.FILLED);
      case CHECKED_OUT -> lend(act);
      case CHECKED_IN -> takeBack(act);
      case RENEWED -> keep(loan(act.item()).renewed(day(act, "due").orElseThrow()));
      case ITEM_CREATED -> create(act);
      case STATUS_CHANGED ->
          whereabouts.put(
              act.item(),
              new Whereabouts(
                  Condition.valueOf(act.detail("condition")),
                  act.detail("place"),
                  act.detail("destination")));
      case READER_CHANGED -> {
        Reader reader = readers.get(act.reader());
        if (reader != null) {
          enrol(reader.withBlock(Optional.of(act.detail("blocked")).filter(s -> !s.isEmpty())));
        }
      }
      case FEE_CHARGED ->
          fees.merge(act.reader(), new BigDecimal(act.detail("amount")), BigDecimal::add);
      case FEE_PAID ->
          fees.merge(act.reader(), new BigDecimal(act.detail("amount")), BigDecimal::subtract);
    }
  }

  private static Hold placed(Act act) {
    HoldWish wish =
        new HoldWish(
            act.reader(),
            act.detail("biblio"),
            act.item(),
            act.detail("pickup"),
            act.marker(),
            day(act, "expires"),
            act.detail("note"));
    return new Hold(act.hold(), wish, act.time(), HoldState.WAITING, "", act.time());
  }

  private void set(Act act, HoldState state, Condition condition) {
    keep(hold(act.hold()).to(state, act.item(), act.time()));
    whereabouts.put(
        act.item(), new Whereabouts(condition, act.detail("place"), act.detail("destination")));
  }

  private void close(Act act, HoldState state) {
    Hold hold = hold(act.hold());
    keep(hold.to(state, hold.captured(), act.time()));
  }

  private void lend(Act act) {
    LocalDate due = day(act, "due").orElseThrow();
    keep(new Loan(act.number(), act.reader(), act.item(), act.time(), due, 0, Optional.empty()));
    whereabouts.put(act.item(), new Whereabouts(Condition.LENT_OUT, act.detail("place"), ""));
  }

  private void takeBack(Act act) {
    openLoan(act.item())
        .ifPresent(loan -> keep(loan.returned(Instant.parse(act.detail("returned")))));
    whereabouts.put(act.item(), new Whereabouts(Condition.ON_SHELF, act.detail("place"), ""));
  }

  private void create(Act act) {
    Shelf shelf = new Shelf(act.detail("owner"), act.detail("place"), "", "");
    stock(
        new Item(
            act.item(),
            act.detail("biblio"),
            act.detail("title"),
            shelf,
            "ILL",
            Optional.empty(),
            true));
  }

  private void keep(Hold hold) {
    holds.put(hold.number(), hold);
    Map<Long, Hold> ofBiblio =
        openByBiblio.computeIfAbsent(hold.wish().biblio(), biblio -> new TreeMap<>());
    if (hold.state().isOpen()) {
      openHolds.put(hold.number(), hold);
      ofBiblio.put(hold.number(), hold);
    } else {
      openHolds.remove(hold.number());
      ofBiblio.remove(hold.number());
    }
  }

  private void keep(Loan loan) {
    loans.put(loan.number(), loan);
    if (loan.returned().isEmpty()) {
      openLoans.put(loan.barcode(), loan);
    } else {
      openLoans.remove(loan.barcode());
    }
  }

  private static Optional<LocalDate> day(Act act, String name) {
    return Optional.of(act.detail(name)).filter(text -> !text.isEmpty()).map(LocalDate::parse);
  }

  Optional<Item> item(String barcode) {
    return Optional.ofNullable(items.get(barcode));
  }

  List<Item> itemsOf(String biblio) {
    return items.values().stream().filter(item -> item.biblio().equals(biblio)).toList();
  }

  Collection<Item> items() {
    return items.values();
  }

  Whereabouts whereabouts(String barcode) {
    return Optional.ofNullable(whereabouts.get(barcode)).orElseThrow();
  }

  Optional<Reader> reader(String card) {
    return Optional.ofNullable(readers.get(card));
  }

  Collection<Reader> readers() {
    return readers.values();
  }

  BigDecimal fees(String card) {
    return fees.getOrDefault(card, BigDecimal.ZERO);
  }

  long nextHold() {
    return holds.size() + 1L;
  }

  Optional<Hold> findHold(long number) {
    return Optional.ofNullable(holds.get(number));
  }

  Hold hold(long number) {
    return findHold(number).orElseThrow();
  }

  Collection<Hold> holds() {
    return holds.values();
  }

  Collection<Hold> openHolds() {
    return openHolds.values();
  }

  /** Open holds on an item: those set aside for first, then first come first. */
  List<Hold> queue(Item item) {
    List<Hold> queue = new ArrayList<>();
    for (Hold hold : openByBiblio.getOrDefault(item.biblio(), Map.of()).values()) {
      boolean elsewhere = !hold.captured().isEmpty() && !hold.captured().equals(item.barcode());
      if (hold.isFor(item) && !elsewhere) {
        queue.add(hold);
      }
    }
    queue.sort(Comparator.comparing(hold -> hold.state() == HoldState.WAITING));
    return queue;
  }

  Optional<Loan> findLoan(long number) {
    return Optional.ofNullable(loans.get(number));
  }

  Collection<Loan> loans() {
    return loans.values();
  }

  Optional<Loan> openLoan(String barcode) {
    return Optional.ofNullable(openLoans.get(barcode));
  }

  private Loan loan(String barcode) {
    return openLoan(barcode).orElseThrow();
  }

  List<Loan> loansOf(String card) {
    return openLoans.values().stream().filter(loan -> loan.reader().equals(card)).toList();
  }

  List<Hold> holdsOf(String card) {
    return openHolds.values().stream().filter(hold -> hold.wish().reader().equals(card)).toList();
  }
}
