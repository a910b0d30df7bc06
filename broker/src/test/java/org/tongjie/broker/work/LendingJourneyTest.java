package org.tongjie.broker.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.awaitility.Durations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.request.Effect.Notice;
import org.tongjie.broker.request.Ending;
import org.tongjie.broker.request.Event;
import org.tongjie.broker.request.Outcome;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.RequestId;
import org.tongjie.broker.request.RequestState;
import org.tongjie.broker.request.SupplyState;
import org.tongjie.broker.work.LendingWorld.Kind;
import org.tongjie.simulator.fault.FaultKind;
import org.tongjie.simulator.fault.Operation;
import org.tongjie.simulator.ledger.ActKind;
import org.tongjie.simulator.ledger.Ledger;

/** Requests from the wish to the book at home again, with each kind of library, over sockets. */
@OnTheClock
class LendingJourneyTest {
  /** Systems that can end a loan from outside, so that one is begun there. */
  static final Set<Kind> LENDS = EnumSet.of(Kind.SIP2, Kind.NCIP);

  @TempDir Path home;

  @ParameterizedTest
  @EnumSource(Kind.class)
  void filledByEachKindOfLibraryAndHomeAgain(Kind kind) throws Exception {
    try (LendingWorld world = new LendingWorld(home, List.of(kind))) {
      RequestId id = world.submit();
      world.until(id, 1, SupplyState.HELD);
      journey(world, id, kind);

      PatronRequest over = world.request(id);
      assertThat(over.outcome()).contains(Outcome.SUPPLIED);
      assertThat(world.told)
          .contains(Notice.ACCEPTED, Notice.ON_ITS_WAY, Notice.READY, Notice.RETURNED);
      if (kind != Kind.DESK) {
        Ledger ledger = world.system(kind).ledger();
        await()
            .atMost(Durations.ONE_MINUTE)
            .until(() -> ledger.openLoans().isEmpty() && ledger.openHolds().isEmpty());
        assertThat(ledger.acts()).extracting(act -> act.kind()).contains(ActKind.HOLD_PLACED);
        if (LENDS.contains(kind)) {
          assertThat(ledger.acts())
              .extracting(act -> act.kind())
              .contains(ActKind.CHECKED_OUT, ActKind.CHECKED_IN);
        }
        assertThat(ledger.acts()).extracting(act -> act.reader()).doesNotContain("2026001");
      }
    }
  }

  private static void journey(LendingWorld world, RequestId id, Kind kind) {
    world.sent(id);
    if (LENDS.contains(kind)) {
      Ledger ledger = world.system(kind).ledger();
      await().atMost(Durations.ONE_MINUTE).until(() -> ledger.openLoans().size() == 1);
    }
    world.received(id, LendingWorld.place(Kind.DESK), kind == Kind.DESK);
    world.until(id, RequestState.READY);
    world.handedOut(id);
    world.takenBack(id, LendingWorld.place(Kind.DESK));
    world.until(id, RequestState.FINISHED);
    world.received(id, LendingWorld.place(kind), true);
    await().atMost(Durations.ONE_MINUTE).until(() -> world.request(id).isClosed());
  }

  @Test
  void declinedAtTheFirstSupplierIsFilledByTheSecond() throws Exception {
    try (LendingWorld world = new LendingWorld(home, List.of(Kind.SIP2, Kind.KOHA))) {
      RequestId id = world.submit();
      world.until(id, 1, SupplyState.HELD);
      world.tell(id, new Event.Declined(Instant.now(), 1, "not on shelf"));

      world.until(id, 2, SupplyState.HELD);
      PatronRequest request = world.until(id, 1, SupplyState.SETTLED);
      assertThat(request.suppliers().getFirst().ending()).contains(Ending.DECLINED);
      assertThat(world.system(Kind.SIP2).ledger().openHolds()).isEmpty();
      journey(world, id, Kind.KOHA);
    }
  }

  @Test
  void silentAtTheFirstSupplierIsFilledByTheSecondAndTheSilentOneKeepsNoHold() throws Exception {
    try (LendingWorld world = new LendingWorld(home, List.of(Kind.SIP2, Kind.NCIP))) {
      world.system(Kind.SIP2).faults().rate(Operation.HOLD, FaultKind.SILENT_AFTER, 1);
      world.system(Kind.SIP2).faults().rate(Operation.READER, FaultKind.SILENT, 1);
      RequestId id = world.submit();

      PatronRequest request = world.until(id, 2, SupplyState.HELD);
      assertThat(request.suppliers().getFirst().ending()).contains(Ending.SILENT);
      world.system(Kind.SIP2).faults().clear();
      world.until(id, 1, SupplyState.SETTLED);
      assertThat(world.system(Kind.SIP2).ledger().openHolds()).isEmpty();
      assertThat(world.system(Kind.SIP2).ledger().doubledHolds()).isEmpty();
      journey(world, id, Kind.NCIP);
    }
  }

  @Test
  void lostOnTheWayIsFilledByTheSecondAndFoundAgain() throws Exception {
    try (LendingWorld world = new LendingWorld(home, List.of(Kind.NCIP, Kind.DESK))) {
      RequestId id = world.submit();
      world.until(id, 1, SupplyState.HELD);
      world.sent(id);
      world.tell(id, new Event.LostReported(Instant.now(), 1, "empty bin"));
      world.until(id, 2, SupplyState.HELD);
      journey2(world, id);
      assertThat(world.request(id).isClosed()).isFalse();

      world.tell(id, new Event.Received(Instant.now(), 1, LendingWorld.place(Kind.NCIP), true));
      await().atMost(Durations.ONE_MINUTE).until(() -> world.request(id).isClosed());
      await()
          .atMost(Durations.ONE_MINUTE)
          .until(() -> world.system(Kind.NCIP).ledger().openLoans().isEmpty());
    }
  }

  private static void journey2(LendingWorld world, RequestId id) {
    world.received(id, LendingWorld.place(Kind.DESK), true);
    world.until(id, RequestState.READY);
    world.handedOut(id);
    world.takenBack(id, LendingWorld.place(Kind.DESK));
    world.received(id, LendingWorld.place(Kind.DESK), true);
  }

  @ParameterizedTest
  @EnumSource(value = Kind.class, names = "DESK", mode = EnumSource.Mode.EXCLUDE)
  void workForASystemThatIsSwitchedOffWaitsAndIsDoneWhenItIsOnAgain(Kind kind) throws Exception {
    try (LendingWorld world = new LendingWorld(home, List.of(kind))) {
      world.turn(kind, false);
      RequestId id = world.submit();
      world.until(id, 1, SupplyState.ASKING);
      world.turn(kind, true);
      world.until(id, 1, SupplyState.HELD);
      journey(world, id, kind);
      assertThat(world.system(kind).ledger().doubledHolds()).isEmpty();
    }
  }

  @Test
  void nobodyCanSupplyAndTheReaderIsToldWithReasons() throws Exception {
    try (LendingWorld world = new LendingWorld(home, List.of(Kind.SIP2, Kind.DESK))) {
      RequestId id = world.submit();
      for (int attempt = 1; attempt <= 2; attempt++) {
        world.until(id, attempt, SupplyState.HELD);
        world.tell(id, new Event.Declined(Instant.now(), attempt, "not on shelf"));
      }
      PatronRequest over = world.until(id, RequestState.FINISHED);
      assertThat(over.outcome()).contains(Outcome.NOT_SUPPLIED);
      assertThat(over.reason()).contains("SIP2: not on shelf", "DESK: not on shelf");
      await().atMost(Durations.ONE_MINUTE).until(() -> world.told.contains(Notice.NOT_SUPPLIED));
      await().atMost(Durations.ONE_MINUTE).until(() -> world.request(id).isClosed());
    }
  }

  @Test
  void returnedAtAThirdLibraryEndsTheReadersLoanAtOnce() throws Exception {
    try (LendingWorld world = new LendingWorld(home, List.of(Kind.SIP2))) {
      RequestId id = world.submit();
      world.until(id, 1, SupplyState.HELD);
      world.sent(id);
      world.received(id, LendingWorld.place(Kind.DESK), false);
      world.handedOut(id);
      world.takenBack(id, LendingWorld.place(Kind.KOHA));

      PatronRequest over = world.until(id, RequestState.FINISHED);
      assertThat(over.outcome()).contains(Outcome.SUPPLIED);
      assertThat(over.suppliers().getFirst().state()).isEqualTo(SupplyState.RETURNING);
      world.received(id, new PlaceCode("P-SIP2"), true);
      await()
          .atMost(Durations.ONE_MINUTE)
          .until(() -> world.system(Kind.SIP2).ledger().openLoans().isEmpty());
    }
  }

  @Test
  void holdThatWasPlacedThoughTheLineBrokeIsFoundAndNotDoubled() throws Exception {
    try (LendingWorld world = new LendingWorld(home, List.of(Kind.SIP2))) {
      world.system(Kind.SIP2).faults().once(Operation.HOLD, FaultKind.DROP_AFTER);
      RequestId id = world.submit();
      world.until(id, 1, SupplyState.HELD);
      assertThat(world.system(Kind.SIP2).ledger().acts(ActKind.HOLD_PLACED)).hasSize(1);
    }
  }

  @Test
  void holdCancelledInTheSystemIsNoticedAndTheNextSupplierAsked() throws Exception {
    try (LendingWorld world = new LendingWorld(home, List.of(Kind.SIP2, Kind.NCIP))) {
      RequestId id = world.submit();
      world.until(id, 1, SupplyState.HELD);
      world.system(Kind.SIP2).cancelHolds(1);
      PatronRequest request = world.until(id, 2, SupplyState.HELD);
      assertThat(request.suppliers().getFirst().ending()).contains(Ending.HOLD_GONE);
    }
  }
}
