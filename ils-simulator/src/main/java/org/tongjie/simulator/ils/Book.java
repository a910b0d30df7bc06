package org.tongjie.simulator.ils;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.tongjie.simulator.ledger.Act;
import org.tongjie.simulator.ledger.ActDraft;
import org.tongjie.simulator.ledger.Ledger;

/** State, ledger, rules and clock together: an act is written down first and applied then. */
record Book(State state, Ledger ledger, Rules rules, List<String> places, Clock clock) {
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  Act record(ActDraft draft) {
    Act act = ledger.append(draft);
    state.apply(act);
    return act;
  }

  String mainPlace() {
    return places.getFirst();
  }

  String placeOr(String place) {
    return place.isEmpty() ? mainPlace() : place;
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZONE);
  }

  /** Why this card may not be used for anything, if so. */
  Optional<Refusal> refusalOf(String card) {
    Optional<Reader> reader = state.reader(card);
    if (reader.isEmpty()) {
      return Optional.of(Refusal.READER_UNKNOWN);
    }
    if (reader.flatMap(Reader::blocked).isPresent()) {
      return Optional.of(Refusal.READER_BLOCKED);
    }
    boolean expired = reader.flatMap(Reader::expires).filter(today()::isAfter).isPresent();
    return expired ? Optional.of(Refusal.READER_EXPIRED) : Optional.empty();
  }

  ItemView view(Item item) {
    State.Whereabouts at = state.whereabouts(item.barcode());
    return new ItemView(
        item,
        at.condition(),
        at.place(),
        at.destination(),
        state.openLoan(item.barcode()),
        state.queue(item));
  }
}
