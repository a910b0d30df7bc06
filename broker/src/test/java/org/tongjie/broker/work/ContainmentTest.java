package org.tongjie.broker.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.SystemCode;
import org.tongjie.broker.request.Candidate.Path;
import org.tongjie.broker.request.MemoryRequests;
import org.tongjie.broker.request.OutboxEntry;
import org.tongjie.broker.request.RequestId;
import org.tongjie.broker.request.RequestState;

/** A request that cannot be handled holds up no other. */
class ContainmentTest {
  private static final Instant NOW = YearWorld.START;
  private static final SystemCode SYSTEM = new SystemCode("S0");
  private final MemoryRequests store = new MemoryRequests();
  private final YearSystem system =
      new YearSystem(SYSTEM, YearRegion.capabilities("S0"), new Random(1), () -> NOW);
  private final HeldAttempt held = new HeldAttempt(store, this::lane);
  private boolean broken;
  private RequestId bad;
  private RequestId good;

  /** Stands for whatever may be wrong with one request. */
  private String lane(CardKey card) {
    if (broken && card.equals(HeldAttempt.card("bad"))) {
      throw new IllegalStateException("this request cannot be handled");
    }
    return OutboxEntry.BROKER_LANE;
  }

  @BeforeEach
  void holdsStandForTwoReaders() {
    bad = held.of("bad", SYSTEM, Path.NATIVE, NOW);
    good = held.of("good", SYSTEM, Path.NATIVE, NOW.plusSeconds(1));
    broken = true;
  }

  private RequestState state(RequestId id) {
    return held.request(id).state();
  }

  @Test
  void deadlinesOfTheOthersPass() {
    DeadlineStep deadlines = new DeadlineStep(store, held.applier);
    Instant late = NOW.plus(Duration.ofDays(30));

    assertThatIllegalStateException().isThrownBy(() -> deadlines.run(late));
    assertThat(state(bad)).isEqualTo(RequestState.SUPPLYING);
    assertThat(state(good)).as("looks for another supplier").isEqualTo(RequestState.ROUTING);
  }

  @Test
  void theOthersAreComparedWithTheirSystem() {
    for (String reader : List.of("bad", "good")) {
      LocalDate due = YearWorld.day(NOW).plusDays(30);
      system.loans.put(
          HeldAttempt.item(reader), new YearSystem.Loan(HeldAttempt.card(reader), "", due));
    }
    Reconciliation reconciliation =
        new Reconciliation(store::openAttempts, held.applier, SystemLosses.inMemory());

    assertThatIllegalStateException().isThrownBy(() -> reconciliation.run(system, NOW));
    assertThat(state(bad)).isEqualTo(RequestState.SUPPLYING);
    assertThat(state(good)).isEqualTo(RequestState.LOANED);
  }
}
