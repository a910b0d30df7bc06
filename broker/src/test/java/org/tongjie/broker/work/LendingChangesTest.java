package org.tongjie.broker.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.awaitility.Durations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tongjie.broker.request.Effect.Notice;
import org.tongjie.broker.request.Event;
import org.tongjie.broker.request.Leg;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.RequestId;
import org.tongjie.broker.request.RequestState;
import org.tongjie.broker.request.Step;
import org.tongjie.broker.request.SupplierRequest;
import org.tongjie.broker.request.SupplyState;
import org.tongjie.broker.work.LendingWorld.Kind;
import org.tongjie.simulator.fault.FaultKind;
import org.tongjie.simulator.fault.Faults;
import org.tongjie.simulator.fault.Operation;
import org.tongjie.simulator.ledger.ActKind;
import org.tongjie.simulator.ledger.Ledger;

/** What readers change on the way, with real systems over sockets: renewals and pickup places. */
@OnTheClock
class LendingChangesTest {
  @TempDir Path home;

  private static RequestId lent(LendingWorld world) {
    RequestId id = world.submit();
    world.until(id, 1, SupplyState.HELD);
    world.sent(id);
    world.received(id, LendingWorld.place(Kind.DESK), false);
    world.until(id, RequestState.READY);
    world.handedOut(id);
    world.until(id, RequestState.LOANED);
    return id;
  }

  private static SupplierRequest loan(LendingWorld world, RequestId id) {
    return world.request(id).currentSupplier().orElseThrow();
  }

  private static long renewals(LendingWorld world, Kind kind) {
    return world.system(kind).ledger().acts().stream()
        .filter(act -> act.kind() == ActKind.RENEWED)
        .count();
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"SIP2", "NCIP"})
  void aRenewalIsDoneOnceInTheSupplyingSystemAndTold(Kind kind) throws Exception {
    try (LendingWorld world = new LendingWorld(home, List.of(kind))) {
      RequestId id = lent(world);
      Ledger ledger = world.system(kind).ledger();
      await().atMost(Durations.ONE_MINUTE).until(() -> ledger.openLoans().size() == 1);
      LocalDate due = loan(world, id).due().orElseThrow();

      assertThat(world.tell(id, new Event.RenewAsked(Instant.now())))
          .isInstanceOf(ActAnswer.Done.class);
      await().atMost(Durations.ONE_MINUTE).until(() -> world.told.contains(Notice.RENEWED));
      assertThat(loan(world, id).renewals()).isEqualTo(1);
      assertThat(loan(world, id).due().orElseThrow()).isAfterOrEqualTo(due);
      assertThat(renewals(world, kind)).isEqualTo(1);
      assertThat(world.tell(id, new Event.RenewAsked(Instant.now())))
          .isEqualTo(new ActAnswer.Refused(Step.Refusal.NO_MORE_RENEWALS));
    }
  }

  @Test
  void aRenewalAskedForTwiceBeforeTheSystemAnsweredIsDoneOnce() throws Exception {
    try (LendingWorld world = new LendingWorld(home, List.of(Kind.SIP2))) {
      RequestId id = lent(world);
      await()
          .atMost(Durations.ONE_MINUTE)
          .until(() -> world.system(Kind.SIP2).ledger().openLoans().size() == 1);
      await()
          .atMost(Durations.ONE_MINUTE)
          .until(() -> loan(world, id).supply().loan() == Leg.Stage.STANDS);
      world.turn(Kind.SIP2, false);
      world.tell(id, new Event.RenewAsked(Instant.now()));
      world.tell(id, new Event.RenewAsked(Instant.now()));
      world.turn(Kind.SIP2, true);

      await().atMost(Durations.ONE_MINUTE).until(() -> world.told.contains(Notice.NOT_RENEWED));
      assertThat(world.told).contains(Notice.RENEWED);
      assertThat(renewals(world, Kind.SIP2)).isEqualTo(1);
      assertThat(loan(world, id).renewals()).isEqualTo(1);
    }
  }

  @Test
  void aRenewalWhoseAnswerIsLostIsNotDoneTwice() throws Exception {
    try (LendingWorld world = new LendingWorld(home, List.of(Kind.NCIP))) {
      RequestId id = lent(world);
      await()
          .atMost(Durations.ONE_MINUTE)
          .until(() -> world.system(Kind.NCIP).ledger().openLoans().size() == 1);
      world.system(Kind.NCIP).faults().once(Operation.RENEW, FaultKind.DROP_AFTER);
      world.tell(id, new Event.RenewAsked(Instant.now()));
      await().atMost(Durations.ONE_MINUTE).until(() -> world.told.contains(Notice.RENEWED));
      assertThat(renewals(world, Kind.NCIP)).isEqualTo(1);
    }
  }

  @Test
  void aRenewalThatTheSystemRefusesIsToldAndTheDayStays() throws Exception {
    try (LendingWorld world = new LendingWorld(home, List.of(Kind.SIP2))) {
      RequestId id = lent(world);
      await()
          .atMost(Durations.ONE_MINUTE)
          .until(() -> world.system(Kind.SIP2).ledger().openLoans().size() == 1);
      LocalDate due = loan(world, id).due().orElseThrow();
      world.system(Kind.SIP2).faults().rate(Operation.RENEW, FaultKind.REFUSE, 1);
      world.tell(id, new Event.RenewAsked(Instant.now()));
      await().atMost(Durations.ONE_MINUTE).until(() -> world.told.contains(Notice.NOT_RENEWED));
      assertThat(loan(world, id).due()).contains(due);
      assertThat(renewals(world, Kind.SIP2)).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"SIP2", "NCIP"})
  void aBookThatItsOwnerCheckedInWithoutUsIsHome(Kind kind) throws Exception {
    try (LendingWorld world = new LendingWorld(home, List.of(kind))) {
      RequestId id = lent(world);
      await()
          .atMost(Durations.ONE_MINUTE)
          .until(() -> loan(world, id).supply().loan() == Leg.Stage.STANDS);
      world.takenBack(id, LendingWorld.place(Kind.DESK));
      world.until(id, 1, SupplyState.RETURNING);

      world.checkedInAtItsSystem(kind, loan(world, id).candidate().item());
      world.until(id, 1, SupplyState.SETTLED);
      assertThat(world.system(kind).ledger().openLoans()).isEmpty();
    }
  }

  @Test
  void aLoanBroughtBackToItsOwnerEndsWhenTheOwnersSystemSaysSo() throws Exception {
    try (LendingWorld world = new LendingWorld(home, List.of(Kind.SIP2))) {
      RequestId id = lent(world);
      await()
          .atMost(Durations.ONE_MINUTE)
          .until(() -> loan(world, id).supply().loan() == Leg.Stage.STANDS);

      world.checkedInAtItsSystem(Kind.SIP2, loan(world, id).candidate().item());
      assertThat(world.until(id, RequestState.FINISHED).suppliers().getFirst().state())
          .isEqualTo(SupplyState.SETTLED);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"SIP2", "NCIP"})
  void aReturnWhoseAnswerIsLostEndsNoOtherLoan(Kind kind) throws Exception {
    try (LendingWorld world = new LendingWorld(home, List.of(kind))) {
      RequestId id = lent(world);
      await()
          .atMost(Durations.ONE_MINUTE)
          .until(() -> loan(world, id).supply().loan() == Leg.Stage.STANDS);
      world.system(kind).faults().rate(Operation.CHECK_IN, FaultKind.DROP_AFTER, 1);
      world.tell(id, new Event.TakenBack(Instant.now(), 1, LendingWorld.place(kind), true));
      world.until(id, 1, SupplyState.SETTLED);
      await()
          .atMost(Durations.ONE_MINUTE)
          .until(() -> world.request(id).suppliers().getFirst().supply().loan() == Leg.Stage.ENDED);
      assertThat(world.system(kind).faults().counts())
          .as("by now it may be lent to somebody else")
          .containsEntry(FaultKind.DROP_AFTER, 1L);
    }
  }

  @Test
  void aPickupPlaceChangedBeforeSendingIsWhereTheBookGoes() throws Exception {
    try (LendingWorld world = new LendingWorld(home, List.of(Kind.KOHA))) {
      RequestId id = world.submit();
      world.until(id, 1, SupplyState.HELD);
      assertThat(world.tell(id, changed(Kind.SIP2))).isInstanceOf(ActAnswer.Done.class);
      assertThat(world.request(id).wish().pickup()).isEqualTo(LendingWorld.place(Kind.SIP2));
      world.tell(
          id,
          new Event.Sent(
              Instant.now(), 1, LendingWorld.place(Kind.KOHA), LendingWorld.place(Kind.SIP2)));
      world.received(id, LendingWorld.place(Kind.SIP2), false);
      world.until(id, RequestState.READY);
      assertThat(world.tell(id, changed(Kind.NCIP)))
          .as("it waits there already")
          .isInstanceOf(ActAnswer.Refused.class);
    }
  }

  @Test
  void aPickupPlaceChangedOnTheWaySendsTheBookOn() throws Exception {
    try (LendingWorld world = new LendingWorld(home, List.of(Kind.KOHA))) {
      RequestId id = world.submit();
      world.until(id, 1, SupplyState.HELD);
      world.sent(id);
      assertThat(world.tell(id, changed(Kind.SIP2))).isInstanceOf(ActAnswer.Done.class);
      world.received(id, LendingWorld.place(Kind.DESK), false);
      PatronRequest passing = world.request(id);
      assertThat(passing.state())
          .as("not handed out where it only passes")
          .isNotEqualTo(RequestState.READY);
      world.tell(
          id,
          new Event.Sent(
              Instant.now(), 1, LendingWorld.place(Kind.DESK), LendingWorld.place(Kind.SIP2)));
      world.received(id, LendingWorld.place(Kind.SIP2), false);
      world.until(id, RequestState.READY);
    }
  }

  private static Event changed(Kind kind) {
    return new Event.PickupChanged(Instant.now(), LendingWorld.place(kind), false);
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"SIP2", "NCIP", "KOHA"})
  void aHoldPlacedAfterWeGaveTheCallUpIsNotPlacedTwice(Kind kind) throws Exception {
    try (LendingWorld world = new LendingWorld(home, List.of(kind))) {
      Faults faults = world.system(kind).faults();
      faults.slowness(Duration.ofMillis(1500));
      faults.once(Operation.HOLD, FaultKind.SLOW);
      world.until(world.submit(), 1, SupplyState.HELD);
      await()
          .during(Duration.ofSeconds(1))
          .until(() -> world.system(kind).ledger().openHolds().size() == 1);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"SIP2", "NCIP", "KOHA"})
  void aHoldThatASystemPlacedTwiceIsWithdrawnTwice(Kind kind) throws Exception {
    try (LendingWorld world = new LendingWorld(home, List.of(kind))) {
      RequestId id = world.submit();
      world.until(id, 1, SupplyState.HELD);
      world.heldOnceMore(kind, world.request(id));
      assertThat(world.system(kind).ledger().openHolds()).hasSize(2);
      world.tell(id, new Event.CancelAsked(Instant.now()));
      await().atMost(Durations.ONE_MINUTE).until(() -> world.request(id).isClosed());
      assertThat(world.system(kind).ledger().openHolds()).isEmpty();
    }
  }
}
