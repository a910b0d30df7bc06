package org.tongjie.broker.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.awaitility.Durations;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tongjie.broker.region.Calendars;
import org.tongjie.broker.request.Effect.Notice;
import org.tongjie.broker.request.Event;
import org.tongjie.broker.request.RequestId;
import org.tongjie.broker.request.RequestState;
import org.tongjie.broker.request.SupplierRequest;
import org.tongjie.broker.request.SupplyState;
import org.tongjie.broker.work.LendingWorld.Kind;
import org.tongjie.simulator.ledger.ActKind;

/** A book of a system that serves both places, scanned at our desk pages all the way. */
@OnTheClock
class SharedSystemTest {
  /** Long enough for the systems to be compared several times. */
  private static final Duration COMPARED = Duration.ofSeconds(1);

  @TempDir Path home;

  private static RequestId ready(LendingWorld world, Kind kind) {
    RequestId id = world.submitAtBranch(kind);
    world.until(id, 1, SupplyState.HELD);
    world.sent(id);
    world.received(id, LendingWorld.branch(kind), false);
    world.until(id, RequestState.READY);
    return id;
  }

  private static SupplierRequest attempt(LendingWorld world, RequestId id) {
    return world.request(id).suppliers().getFirst();
  }

  private static void handOut(LendingWorld world, RequestId id, Kind kind) {
    LocalDate due = LocalDate.now(Calendars.USUAL_ZONE).plusDays(30);
    world.tell(id, new Event.HandedOut(Instant.now(), 1, LendingWorld.branch(kind), due));
    world.until(id, RequestState.LOANED);
  }

  private static void staysIn(LendingWorld world, RequestId id, RequestState state) {
    await()
        .during(COMPARED)
        .atMost(Durations.ONE_MINUTE)
        .until(
            () -> world.request(id).state() == state && world.request(id).suppliers().size() == 1);
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"SIP2", "NCIP", "KOHA"})
  void whatTheSystemBelievesOnItsShelfDoesNotLeaveOurHoldShelf(Kind kind) throws Exception {
    try (LendingWorld world = new LendingWorld(home, List.of(kind))) {
      RequestId id = ready(world, kind);
      staysIn(world, id, RequestState.READY);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"SIP2", "NCIP"})
  void aBookHandedOutIsLentRenewedAndReturnedInTheSystem(Kind kind) throws Exception {
    try (LendingWorld world = new LendingWorld(home, List.of(kind))) {
      RequestId id = ready(world, kind);
      handOut(world, id, kind);
      await()
          .atMost(Durations.ONE_MINUTE)
          .until(() -> world.system(kind).ledger().openLoans().size() == 1);
      staysIn(world, id, RequestState.LOANED);

      world.tell(id, new Event.RenewAsked(Instant.now()));
      await().atMost(Durations.ONE_MINUTE).until(() -> world.told.contains(Notice.RENEWED));
      assertThat(world.system(kind).ledger().acts())
          .filteredOn(act -> act.kind() == ActKind.RENEWED)
          .hasSize(1);
      assertThat(attempt(world, id).due())
          .as("the system's day")
          .isEqualTo(attempt(world, id).supply().due());

      world.tell(id, new Event.TakenBack(Instant.now(), 1, LendingWorld.place(kind), true));
      world.until(id, 1, SupplyState.SETTLED);
      await()
          .atMost(Durations.ONE_MINUTE)
          .until(() -> world.system(kind).ledger().openLoans().isEmpty());
      assertThat(world.system(kind).ledger().openHolds()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(value = Kind.class, names = "KOHA")
  void whereTheSystemTakesNoReturnsOurLedgerKeepsTheLoan(Kind kind) throws Exception {
    try (LendingWorld world = new LendingWorld(home, List.of(kind))) {
      RequestId id = ready(world, kind);
      handOut(world, id, kind);
      staysIn(world, id, RequestState.LOANED);
      assertThat(world.system(kind).ledger().openLoans()).isEmpty();
    }
  }
}
