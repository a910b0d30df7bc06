package org.tongjie.broker.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.request.Candidate.Path;
import org.tongjie.broker.request.Event.Decision;
import org.tongjie.broker.request.Leg.Stage;

/**
 * The states that a request can come into by any events in any order, breadth first from its
 * beginning until {@code exhaustive.states} are found, with one supplier and with two, one trouble
 * followed further at a time. The invariants hold in each, and from each people can still bring the
 * request to its end. Of times nothing is told apart but what has passed; reminders above two count
 * as two.
 */
class WorkflowExhaustiveTest {
  private static final int MOST_STATES = Integer.getInteger("exhaustive.states", 40_000);
  private static final int ROUNDS = 4;

  /** More troubles at once than these are looked at where they arise, and not followed further. */
  private static final int MOST_TROUBLES = 1;

  private static final LocalDate DAY = LocalDate.of(2026, 4, 1);

  private final Set<Object> known = new HashSet<>();
  private final List<Found> found = new ArrayList<>();
  private final Deque<Found> open = new ArrayDeque<>();
  private long transitions;

  /** A request in one of the states, with what really happened to its items. */
  private record Found(PatronRequest request, Ledger ledger) {}

  @ParameterizedTest
  @EnumSource
  void fromTheStatesWithOneSupplierPeopleCanEndTheRequest(Path path) {
    explore(path, 1);
    found.forEach(one -> assertPeopleCanEnd(one.request()));
  }

  @ParameterizedTest
  @EnumSource
  void fromTheStatesWithTwoSuppliersPeopleCanEndTheRequest(Path path) {
    explore(path, 2);
    found.forEach(one -> assertPeopleCanEnd(one.request()));
  }

  private void explore(Path path, int attempts) {
    note(Fixture.submitted(), new Ledger());
    while (!open.isEmpty() && found.size() < MOST_STATES) {
      Found here = open.remove();
      if (here.request().attentions().size() <= MOST_TROUBLES) {
        events(here.request(), path, attempts).forEach(event -> step(here, event));
      }
    }
    boolean complete = open.isEmpty();
    System.out.printf(
        "%s, at most %d suppliers: %,d states, %,d transitions%s%n",
        path, attempts, found.size(), transitions, complete ? ", all" : "");
  }

  private void step(Found here, Event event) {
    if (Fixture.WORKFLOW.apply(here.request(), event) instanceof Step.Moved moved) {
      Ledger ledger = new Ledger();
      ledger.away.addAll(here.ledger().away);
      ledger.holds.addAll(here.ledger().holds);
      ledger.note(event, moved);
      Invariants.check(moved.request(), ledger, event);
      transitions++;
      note(moved.request(), ledger);
    }
  }

  private void note(PatronRequest request, Ledger ledger) {
    Object key = List.of(abstracted(request), Set.copyOf(ledger.away), Set.copyOf(ledger.holds));
    if (known.add(key)) {
      found.add(new Found(request, ledger));
      open.add(found.getLast());
    }
  }

  /** The reader cancels, the item comes home, the hold goes, staff settle what is open. */
  private static void assertPeopleCanEnd(PatronRequest request) {
    PatronRequest now = request;
    for (int round = 0; round < ROUNDS && !now.isClosed(); round++) {
      now = after(now, new Event.CancelAsked(now.since()));
      for (SupplierRequest attempt : now.suppliers()) {
        int number = attempt.number();
        now = after(now, new Event.Received(now.since(), number, attempt.home(), true));
        now = after(now, new Event.HoldGone(now.since(), number));
      }
      for (Attention one : now.attentions()) {
        now =
            after(
                now,
                new Event.StaffDecided(now.since(), one.attempt(), one.act(), Decision.DISMISS));
      }
    }
    assertThat(now.isClosed()).as("can be ended: " + request).isTrue();
  }

  private static PatronRequest after(PatronRequest request, Event event) {
    return Fixture.WORKFLOW.apply(request, event) instanceof Step.Moved moved
        ? moved.request()
        : request;
  }

  private static Object abstracted(PatronRequest request) {
    return List.of(
        request.state(),
        request.outcome(),
        request.current(),
        request.consent(),
        request.suppliers().stream().map(one -> abstracted(request, one)).toList(),
        request.attentions().stream()
            .map(one ->
                List.of(one.act() == EffectKind.NONE ? one.kind() : one.act(), one.attempt()))
            .collect(Collectors.toSet()));
  }

  private static Object abstracted(PatronRequest request, SupplierRequest attempt) {
    return List.of(
        attempt.state(),
        attempt.supply().hold(),
        attempt.supply().loan(),
        attempt.pickup().hold(),
        attempt.pickup().loan(),
        attempt.whereabouts().getClass(),
        attempt.whereabouts().lastSeen().equals(request.wish().pickup()),
        attempt.ending().isPresent(),
        attempt.due().isPresent(),
        Math.min(1, attempt.renewals()),
        attempt.recalled(),
        Math.min(2, attempt.reminders()),
        attempt.extensions());
  }

  private static List<Event> events(PatronRequest request, Path path, int attempts) {
    Instant now = request.since();
    List<Event> events = new ArrayList<>();
    events.add(new Event.PatronAccepted(now));
    events.add(new Event.PatronRefused(now, "expired"));
    events.add(new Event.NobodyCanSupply(now, List.of("nobody has it")));
    events.add(new Event.RenewAsked(now));
    events.add(new Event.CancelAsked(now));
    events.add(new Event.ShelfExtended(now, true));
    events.add(new Event.ConsentAsked(now, List.of("no price")));
    events.add(new Event.ConsentDecided(now, true));
    events.add(new Event.ConsentDecided(now, false));
    for (EffectKind own : List.of(EffectKind.CHECK_PATRON, EffectKind.CHOOSE_SUPPLIER)) {
      events.add(new Event.EffectFailed(now, own, "a fault"));
      events.add(new Event.StaffDecided(now, 0, own, Decision.TRY_AGAIN));
    }
    request.nextDeadline().map(Event.ClockReached::new).ifPresent(events::add);
    if (request.suppliers().size() < attempts) {
      int next = request.suppliers().size() + 1;
      events.add(new Event.SupplierChosen(now, Fixture.candidate(next, path)));
    }
    for (SupplierRequest attempt : request.suppliers()) {
      ofAttempt(events, now, attempt.number());
      ofActs(events, request, attempt);
    }
    return events;
  }

  private static void ofAttempt(List<Event> events, Instant now, int attempt) {
    PlaceCode home = new PlaceCode("lib-" + attempt);
    events.add(new Event.HoldPlaced(now, attempt, Optional.of("h")));
    events.add(new Event.ListedForPull(now, attempt));
    events.add(new Event.HoldRefused(now, attempt, "lent"));
    events.add(new Event.HoldGone(now, attempt));
    events.add(new Event.Declined(now, attempt, "not on shelf"));
    events.add(new Event.PassedOn(now, attempt));
    events.add(new Event.Sent(now, attempt, home, Fixture.PICKUP));
    events.add(new Event.HandedOut(now, attempt, Fixture.PICKUP, DAY));
    for (PlaceCode place : List.of(Fixture.PICKUP, Fixture.ELSEWHERE, home)) {
      events.add(new Event.Received(now, attempt, place, place.equals(home)));
      events.add(new Event.TakenBack(now, attempt, place, place.equals(home)));
    }
    events.add(new Event.LostReported(now, attempt, "nowhere"));
    events.add(new Event.DamageReported(now, attempt, "wet"));
    events.add(new Event.ClaimedReturned(now, attempt));
    events.add(new Event.WrittenOff(now, attempt, "paid"));
    events.add(new Event.RecallAsked(now, attempt, DAY));
  }

  /** What a system says to what it is asked; staff decide what is open. */
  private static void ofActs(List<Event> events, PatronRequest request, SupplierRequest attempt) {
    Instant now = request.since();
    int number = attempt.number();
    for (EffectKind act : EffectKind.values()) {
      events.add(new Event.ActDone(now, number, act, Optional.empty()));
      events.add(new Event.ActNotOffered(now, number, act));
      if (isAsked(attempt, act)) {
        events.add(new Event.ActRefused(now, number, act, "no"));
        events.add(new Event.ActInDoubt(now, number, act, "no answer"));
      }
    }
    for (Attention open : request.attentions()) {
      for (Decision decision : Decision.values()) {
        events.add(new Event.StaffDecided(now, open.attempt(), open.act(), decision));
      }
    }
  }

  private static boolean isAsked(SupplierRequest attempt, EffectKind act) {
    return switch (act) {
      case PLACE_HOLD -> attempt.supply().hold() == Stage.ASKED;
      case CANCEL_HOLD -> attempt.supply().hold() == Stage.ENDING;
      case LEND_AT_SUPPLIER -> attempt.supply().loan() == Stage.ASKED;
      case RETURN_AT_SUPPLIER -> attempt.supply().loan() == Stage.ENDING;
      case ACCEPT_AT_PICKUP -> attempt.pickup().hold() == Stage.ASKED;
      case LEND_AT_PICKUP -> attempt.pickup().loan() == Stage.ASKED;
      case RETURN_AT_PICKUP -> attempt.pickup().loan() == Stage.ENDING;
      case RENEW_AT_SUPPLIER ->
          attempt.state() == SupplyState.LENT && attempt.supply().loan() == Stage.STANDS;
      case NONE, CHECK_PATRON, CHOOSE_SUPPLIER, TELL_READER -> false;
    };
  }
}
