package org.tongjie.broker.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongjie.broker.request.Fixture.MONDAY;
import static org.tongjie.broker.request.Fixture.PICKUP;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.request.Candidate.Path;

/** Requests as they stand at some point of their way, and the events that lead there. */
final class Situations {
  static final Instant LATER = MONDAY.plus(Duration.ofMinutes(1));
  static final LocalDate DUE = LocalDate.of(2026, 4, 1);

  private Situations() {}

  /** A request after events, each of which moves it. */
  static PatronRequest after(PatronRequest request, Event... events) {
    PatronRequest now = request;
    for (Event event : events) {
      Step step = Fixture.WORKFLOW.apply(now, event);
      assertThat(step).as("%s", event).isInstanceOf(Step.Moved.class);
      now = ((Step.Moved) step).request();
    }
    return now;
  }

  static List<Effect> effects(PatronRequest request, Event event) {
    return ((Step.Moved) Fixture.WORKFLOW.apply(request, event)).effects();
  }

  static Event chosen(int supplier, Path path) {
    return new Event.SupplierChosen(LATER, Fixture.candidate(supplier, path));
  }

  static PatronRequest asking() {
    return after(Fixture.submitted(), new Event.PatronAccepted(LATER), chosen(1, Path.BROKERED));
  }

  static PatronRequest held() {
    return after(asking(), new Event.HoldPlaced(LATER, 1, Optional.of("h1")));
  }

  static Event sent() {
    return new Event.Sent(LATER, 1, new PlaceCode("lib-1"), PICKUP);
  }

  static Event received(PlaceCode place, boolean atOwner) {
    return new Event.Received(LATER, 1, place, atOwner);
  }

  static PatronRequest ready() {
    return after(held(), sent(), received(PICKUP, false));
  }

  static PatronRequest loaned() {
    return after(ready(), new Event.HandedOut(LATER, 1, PICKUP, DUE));
  }
}
