package org.tongjie.broker.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.awaitility.Durations;
import org.junit.jupiter.api.Test;
import org.tongjie.broker.ils.Connectors;
import org.tongjie.broker.region.SystemCode;
import org.tongjie.broker.request.Attention;
import org.tongjie.broker.request.Candidate.Path;
import org.tongjie.broker.request.EffectKind;
import org.tongjie.broker.request.Event;
import org.tongjie.broker.request.MemoryRequests;
import org.tongjie.broker.request.RequestId;
import org.tongjie.broker.request.SupplierChoice.Choice;

/** What was to be done in a system that has left the region comes to an end. */
class FormerSystemTest {
  private static final SystemCode FORMER = new SystemCode("FORMER");
  private final MemoryRequests store = new MemoryRequests();
  private final HeldAttempt held = new HeldAttempt(store);

  private LendingEngine engine() {
    Pace pace = Pace.USUAL;
    return new LendingEngine(
        new LendingParts(
            store,
            store::openAttempts,
            YearRegion::region,
            new Connectors(List.of()),
            request -> new Choice.Nobody(List.of()),
            (wish, now) -> new Event.PatronAccepted(now),
            (request, notice, marker) -> {},
            Lending.RequestLimit.NONE,
            pace,
            Clock.systemUTC(),
            Checkpoint.Listener.NONE,
            LaneStops.inMemory(),
            SystemLosses.inMemory(),
            "test"));
  }

  @Test
  void aHoldThatNobodyCanTakeBackGoesToAPersonAfterARestart() {
    RequestId id = held.of("0001", FORMER, Path.BROKERED, Instant.now());
    held.tell(id, new Event.CancelAsked(Instant.now()));
    try (LendingEngine engine = engine()) {
      engine.start();
      await().atMost(Durations.ONE_MINUTE).until(() -> !held.request(id).attentions().isEmpty());
    }
    assertThat(held.request(id).attentions())
        .extracting(Attention::kind, Attention::act)
        .containsExactly(tuple(Attention.Kind.ACT_IN_DOUBT, EffectKind.CANCEL_HOLD));
  }
}
