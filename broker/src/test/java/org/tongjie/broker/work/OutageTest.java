package org.tongjie.broker.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tongjie.broker.ils.Connectors;
import org.tongjie.broker.ils.HoldState;
import org.tongjie.broker.ils.Marker;
import org.tongjie.broker.ils.RenewOrder;
import org.tongjie.broker.region.SystemCode;
import org.tongjie.broker.request.Attention;
import org.tongjie.broker.request.Candidate.Path;
import org.tongjie.broker.request.EffectKind;
import org.tongjie.broker.request.Event;
import org.tongjie.broker.request.MemoryRequests;
import org.tongjie.broker.request.RequestId;
import org.tongjie.broker.request.RequestStore;
import org.tongjie.broker.request.SupplierChoice.Choice;

/** A system that cannot be reached for a week, or whose answers got lost. */
class OutageTest {
  private static final SystemCode SYSTEM = new SystemCode("S0");
  private static final Duration WEEK = Duration.ofDays(7);
  private final MemoryRequests store = new MemoryRequests();
  private final HeldAttempt held = new HeldAttempt(store);
  private Instant now = YearWorld.START;
  private final YearSystem system =
      new YearSystem(SYSTEM, YearRegion.capabilities("S0"), new Random(1), () -> now);
  private final LaneStep lane = lane();
  private final Breaker breaker = new Breaker(Pace.USUAL);

  private LaneStep lane() {
    LendingParts parts =
        new LendingParts(
            store,
            store::openAttempts,
            YearRegion::region,
            new Connectors(List.of(system)),
            request -> new Choice.Nobody(List.of()),
            (wish, at) -> new Event.PatronAccepted(at),
            (request, notice, marker) -> {},
            Lending.RequestLimit.NONE,
            Pace.USUAL,
            new MovedClock(() -> now),
            Checkpoint.Listener.NONE,
            LaneStops.inMemory(),
            SystemLosses.inMemory(),
            "test");
    return new LaneStep(parts, held.applier, new EffectPerformer(parts));
  }

  /** Tries what may be tried, and lets time pass, until this time. */
  private void until(Instant end) {
    DeadlineStep deadlines = new DeadlineStep(store, held.applier);
    while (now.isBefore(end)) {
      int allowed = breaker.allowance(now, 1);
      if (allowed > 0) {
        lane.take(new RequestStore.Claim(SYSTEM.value(), "test", allowed))
            .forEach(turn -> lane.perform(turn, breaker));
      }
      deadlines.run(now);
      now = now.plus(Duration.ofMinutes(10));
    }
  }

  @Test
  void whatWasNeverSentIsNotInDoubtAndIsDoneOnceTheSystemIsBack() {
    RequestId id = held.of("0001", SYSTEM, Path.BROKERED, now);
    system
        .holdsOn(HeldAttempt.item("0001"))
        .add(new YearSystem.Hold(HeldAttempt.card("0001"), "", HoldState.WAITING));
    held.tell(id, new Event.CancelAsked(now));
    Instant back = now.plus(WEEK);
    system.closedUntil = back;

    until(back);
    assertThat(held.request(id).attentions())
        .extracting(Attention::kind)
        .as("a person knows that it takes long, and has nothing to find out")
        .containsExactly(Attention.Kind.CANCEL_LATE);
    until(back.plus(Duration.ofHours(1)));
    assertThat(system.holdsOn(HeldAttempt.item("0001"))).isEmpty();
    assertThat(held.request(id).isClosed()).isTrue();
  }

  @Test
  void whatAPersonLetsTryAgainIsLookedForFirst() {
    RequestId id = held.of("0001", SYSTEM, Path.BROKERED, now);
    LocalDate due = YearWorld.day(now).plusDays(30);
    held.tell(id, new Event.Received(now, 1, HeldAttempt.PICKUP, false));
    held.tell(id, new Event.HandedOut(now, 1, HeldAttempt.PICKUP, due));
    until(now.plus(Duration.ofHours(1)));
    held.tell(id, new Event.RenewAsked(now));
    system.renew(
        new RenewOrder(
            new Marker("lost"), HeldAttempt.card("0001"), HeldAttempt.item("0001"), due));
    LocalDate renewed = lentUntil();
    held.tell(id, new Event.ActInDoubt(now, 1, EffectKind.RENEW_AT_SUPPLIER, "no answer"));
    lane.take(new RequestStore.Claim(SYSTEM.value(), "test", 1))
        .forEach(turn -> store.drop(turn.entry()));

    held.tell(id, decided(EffectKind.RENEW_AT_SUPPLIER, Event.Decision.TRY_AGAIN));
    until(now.plus(Duration.ofHours(1)));
    assertThat(lentUntil()).isEqualTo(renewed);
    assertThat(held.request(id).suppliers().getFirst().due()).contains(renewed);
    assertThat(held.request(id).attentions()).isEmpty();
  }

  private LocalDate lentUntil() {
    return Objects.requireNonNull(system.loans.get(HeldAttempt.item("0001"))).due();
  }

  private Event decided(EffectKind act, Event.Decision decision) {
    return new Event.StaffDecided(now, 1, act, decision);
  }
}
