package org.tongjie.broker.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Events in many random orders: whatever comes, nothing is lost, hidden or left waiting. */
class WorkflowWalkTest {
  private static final int ORDERS = Integer.getInteger("walk.orders", 25_000);
  private static final int LENGTH = 40;

  @Test
  void noOrderOrRepetitionOfEventsLosesAnItemOrHidesIt() {
    Set<SupplyState> seen = EnumSet.noneOf(SupplyState.class);
    for (int seed = 0; seed < ORDERS; seed++) {
      walk(new Random(seed), seen);
    }
    assertThat(seen).containsExactlyInAnyOrder(SupplyState.values());
  }

  private static void walk(Random random, Set<SupplyState> seen) {
    RandomEvents events = new RandomEvents(random);
    Ledger ledger = new Ledger();
    PatronRequest request = start(random);
    for (int i = 0; i < LENGTH; i++) {
      Event event = events.next(request);
      request = apply(request, event, ledger, seen);
      if (random.nextInt(4) == 0) {
        request = apply(request, event, ledger, seen);
      }
    }
  }

  private static PatronRequest start(Random random) {
    Optional<LocalDate> neededBy =
        random.nextInt(4) == 0
            ? Optional.of(LocalDate.of(2026, 3, 2).plusDays(random.nextInt(20)))
            : Optional.empty();
    return Fixture.WORKFLOW
        .submit(new RequestId(new java.util.UUID(1, 2)), Fixture.wish(neededBy))
        .request();
  }

  private static PatronRequest apply(
      PatronRequest before, Event event, Ledger ledger, Set<SupplyState> seen) {
    Step step = Fixture.WORKFLOW.apply(before, event);
    if (step instanceof Step.Moved moved) {
      ledger.note(event, moved);
      Invariants.check(moved.request(), ledger, event);
      moved.request().suppliers().forEach(attempt -> seen.add(attempt.state()));
      assertThat(moved.request().version()).isEqualTo(before.version() + 1);
      return moved.request();
    }
    return before;
  }
}
