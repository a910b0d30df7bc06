package org.tongjie.broker.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Durations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tongjie.broker.patron.ReaderAct;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.request.Event;
import org.tongjie.broker.request.Leg;
import org.tongjie.broker.request.Outcome;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.RequestId;
import org.tongjie.broker.request.RequestState;
import org.tongjie.broker.request.Step;
import org.tongjie.broker.request.SupplyState;
import org.tongjie.broker.work.LendingWorld.Kind;
import org.tongjie.simulator.ledger.Act;
import org.tongjie.simulator.ledger.ActKind;

/** Systems are told where the reader fetches the book, in their own words for their places. */
class PickupPointTest {
  @TempDir Path home;

  private static Stream<String> pickups(LendingWorld world, Kind kind) {
    return world.system(kind).ledger().acts().stream()
        .filter(act -> act.kind() == ActKind.HOLD_PLACED)
        .map((Act act) -> act.reader() + " at " + act.detail("pickup"));
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"SIP2", "NCIP", "KOHA"})
  void aHoldInsideOneSystemIsForTheReadersOwnCardAtThePickupPlace(Kind kind) throws Exception {
    try (LendingWorld world = new LendingWorld(home, List.of(kind))) {
      RequestId id = world.submitAtBranch(kind);
      world.until(id, 1, SupplyState.HELD);
      assertThat(pickups(world, kind)).containsExactly("R1 at BRANCH-" + kind);
      world.tell(id, new Event.CancelAsked(Instant.now()));
      await()
          .atMost(Durations.ONE_MINUTE)
          .until(() -> world.system(kind).ledger().openHolds().isEmpty());
    }
  }

  @Test
  void thePlaceThatASystemsOwnHoldNamesCannotBeChangedFromHere() throws Exception {
    try (LendingWorld world = new LendingWorld(home, List.of(Kind.SIP2))) {
      RequestId id = world.submitAtBranch(Kind.SIP2);
      PatronRequest held = world.until(id, 1, SupplyState.HELD);
      assertThat(ReaderAct.PICKUP.isOpen(held)).isFalse();
      assertThat(
              world.tell(
                  id, new Event.PickupChanged(Instant.now(), LendingWorld.place(Kind.SIP2), true)))
          .isEqualTo(new ActAnswer.Refused(Step.Refusal.BROUGHT_BY_SYSTEM));
      assertThat(world.request(id).wish().pickup()).isEqualTo(LendingWorld.branch(Kind.SIP2));
    }
  }

  @Test
  void aForeignItemIsAcceptedAtThePickupPlace() throws Exception {
    try (LendingWorld world = new LendingWorld(home, List.of(Kind.SIP2))) {
      RequestId id = world.submitAtBranch(Kind.NCIP);
      world.until(id, 1, SupplyState.HELD);
      world.sent(id);
      world.received(id, LendingWorld.branch(Kind.NCIP), false);
      world.until(id, RequestState.READY);
      await()
          .atMost(Durations.ONE_MINUTE)
          .until(() -> pickups(world, Kind.NCIP).findAny().isPresent());
      assertThat(pickups(world, Kind.NCIP)).containsExactly("R1 at BRANCH-NCIP");
    }
  }

  @Test
  void aForeignItemThatNobodyFetchedIsKeptNoLonger() throws Exception {
    try (LendingWorld world = new LendingWorld(home, List.of(Kind.SIP2))) {
      RequestId id = world.submitAtBranch(Kind.NCIP);
      world.until(id, 1, SupplyState.HELD);
      world.sent(id);
      world.received(id, LendingWorld.branch(Kind.NCIP), false);
      await()
          .atMost(Durations.ONE_MINUTE)
          .until(() -> world.system(Kind.NCIP).ledger().openHolds().size() == 1);

      world.tell(id, new Event.ClockReached(Instant.now().plus(Duration.ofDays(30))));
      assertThat(world.until(id, RequestState.FINISHED).outcome()).contains(Outcome.NOT_COLLECTED);
      await()
          .atMost(Durations.ONE_MINUTE)
          .until(() -> world.system(Kind.NCIP).ledger().openHolds().isEmpty());
    }
  }

  @Test
  void aSystemWhereTheReaderNoLongerFetchesTheBookIsNotToldOfIt() throws Exception {
    try (LendingWorld world = new LendingWorld(home, List.of(Kind.KOHA))) {
      RequestId id = world.submitAtBranch(Kind.NCIP);
      world.until(id, 1, SupplyState.HELD);
      PlaceCode place = LendingWorld.place(Kind.SIP2);
      world.tell(id, new Event.PickupChanged(Instant.now(), place, true));
      world.sent(id);
      world.received(id, place, false);
      await()
          .atMost(Durations.ONE_MINUTE)
          .until(() ->
              world.request(id).currentSupplier().orElseThrow().pickup().hold() == Leg.Stage.NONE);
      assertThat(world.request(id).state()).isEqualTo(RequestState.READY);
      assertThat(pickups(world, Kind.NCIP)).isEmpty();
    }
  }
}
