package org.tongjie.broker.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Durations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tongjie.broker.request.Effect.Notice;
import org.tongjie.broker.request.Event;
import org.tongjie.broker.request.Outcome;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.RequestId;
import org.tongjie.broker.request.RequestState;
import org.tongjie.broker.request.Step;
import org.tongjie.broker.request.SupplierRequest;
import org.tongjie.broker.request.SupplyState;
import org.tongjie.broker.request.Whereabouts;
import org.tongjie.broker.work.LendingWorld.Kind;
import org.tongjie.simulator.ledger.Act;
import org.tongjie.simulator.ledger.ActKind;
import org.tongjie.simulator.ledger.Ledger;

/**
 * Requests taken back in each state of {@code docs/request-states.md}, at each kind of library,
 * over sockets: the owners' ledgers keep no hold and no loan, the book comes home, and the reader
 * is told; or the reader is told why it is too late.
 */
@OnTheClock
class LendingCancelTest {
  private static final List<Kind> SYSTEMS = List.of(Kind.SIP2, Kind.NCIP, Kind.KOHA);

  @TempDir Path home;

  private static Stream<Arguments> standsAtLibraries() {
    return Arrays.stream(CancelStand.values())
        .flatMap(stand ->
            Arrays.stream(Kind.values())
                .filter(stand::isKnownTo)
                .map(kind -> Arguments.of(stand, kind)));
  }

  @Test
  void eachStateOfTheDocumentIsTakenBackHere() {
    assertThat(Arrays.stream(CancelStand.values()).map(stand -> stand.request))
        .contains(RequestState.values());
    assertThat(Arrays.stream(CancelStand.values()).flatMap(stand -> stand.attempt.stream()))
        .contains(SupplyState.values());
  }

  @ParameterizedTest
  @MethodSource("standsAtLibraries")
  void nothingStaysBehindInAnyState(CancelStand stand, Kind kind) throws Exception {
    Kind second = kind == Kind.DESK ? Kind.SIP2 : Kind.DESK;
    try (LendingWorld world = new LendingWorld(home, List.of(kind, second))) {
      RequestId id = stand.reach(world, kind);
      assertThat(world.request(id).state()).isEqualTo(stand.request);
      stand.attempt.ifPresent(
          state -> assertThat(world.request(id).suppliers().getFirst().state()).isEqualTo(state));

      ActAnswer answer = world.tell(id, new Event.CancelAsked(Instant.now()));

      checkAnswer(stand, answer, world.request(id));
      stand.afterwards(world, kind, id);
      checkEnd(stand, kind, world, id);
    }
  }

  private static void checkAnswer(CancelStand stand, ActAnswer answer, PatronRequest request) {
    switch (stand.answer) {
      case CANCELLED -> {
        assertThat(answer).isInstanceOf(ActAnswer.Done.class);
        assertThat(request.state()).isEqualTo(RequestState.FINISHED);
        assertThat(request.outcome()).contains(Outcome.CANCELLED);
      }
      case WITH_READER -> {
        assertThat(answer).isEqualTo(new ActAnswer.Refused(Step.Refusal.WITH_READER));
        assertThat(request.state()).isEqualTo(RequestState.LOANED);
      }
      case OVER -> {
        assertThat(answer).isInstanceOf(ActAnswer.NothingToDo.class);
        assertThat(request.outcome()).contains(Outcome.SUPPLIED);
      }
    }
  }

  private static void checkEnd(CancelStand stand, Kind kind, LendingWorld world, RequestId id) {
    await().atMost(Durations.ONE_MINUTE).until(() -> world.request(id).isClosed());
    world.untilQuiet();
    boolean cancelled = stand.answer == CancelStand.Answer.CANCELLED;
    PatronRequest over = world.request(id);
    assertThat(over.outcome()).contains(cancelled ? Outcome.CANCELLED : Outcome.SUPPLIED);
    assertThat(world.told.stream().filter(Notice.CANCELLED::equals)).hasSize(cancelled ? 1 : 0);
    assertThat(over.suppliers()).allSatisfy(LendingCancelTest::isHome);
    SYSTEMS.forEach(system -> checkLedger(world.system(system).ledger()));
    if (stand.hasLeft() && LendingJourneyTest.LENDS.contains(kind)) {
      assertThat(world.system(kind).ledger().actsOf(LendingWorld.barcode(kind)))
          .extracting(Act::kind)
          .contains(ActKind.CHECKED_OUT)
          .endsWith(ActKind.CHECKED_IN);
    }
    if (stand.attempt.isEmpty()) {
      assertThat(over.suppliers()).as("an answer that came too late asks nobody").isEmpty();
    }
  }

  private static void isHome(SupplierRequest attempt) {
    assertThat(attempt.state()).isEqualTo(SupplyState.SETTLED);
    assertThat(attempt.whereabouts()).isEqualTo(new Whereabouts.Home(attempt.home()));
  }

  private static void checkLedger(Ledger ledger) {
    assertThat(ledger.openHolds()).isEmpty();
    assertThat(ledger.openLoans()).isEmpty();
    assertThat(ledger.doubledHolds()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"SIP2", "NCIP", "KOHA"})
  void aSharedSystemKeepsNoHoldForABookOnItsWay(Kind kind) throws Exception {
    try (LendingWorld world = new LendingWorld(home, List.of(kind))) {
      RequestId id = world.submitAtBranch(kind);
      world.until(id, 1, SupplyState.HELD);
      world.sent(id);
      world.tell(id, new Event.CancelAsked(Instant.now()));
      checkEnd(CancelStand.HELD, kind, world, id);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"SIP2", "NCIP"})
  void aSharedSystemKeepsNoHoldForABookThatWaits(Kind kind) throws Exception {
    try (LendingWorld world = new LendingWorld(home, List.of(kind))) {
      RequestId id = world.submitAtBranch(kind);
      world.until(id, 1, SupplyState.HELD);
      world.checkedInAtCounter(kind, "BRANCH-" + kind);
      world.until(id, RequestState.READY);
      world.tell(id, new Event.CancelAsked(Instant.now()));
      world.untilQuiet();
      world.checkedInAtCounter(kind, kind.name());
      checkEnd(CancelStand.HELD, kind, world, id);
    }
  }
}
