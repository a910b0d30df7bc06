package org.tongjie.broker.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tongjie.broker.request.RequestId;
import org.tongjie.broker.request.SupplierRequest;
import org.tongjie.broker.request.SupplyState;

/** A system that was away is asked once; whether it answers decides about the rest of its lane. */
class HalfOpenLaneTest {
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Pace PACE =
      new Pace(
          Duration.ofSeconds(10),
          Duration.ofMillis(20),
          Duration.ofMillis(50),
          1_000,
          4,
          Duration.ofMillis(10),
          Duration.ofMinutes(10));

  private final OneSystem lending = new OneSystem();
  private final Turnstile calls = new Turnstile();
  private final AtomicInteger underWay = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();

  private LendingEngine engine() {
    return lending.start(PACE, OneSystem::chosen, (request, notice, marker) -> {}, this::passed);
  }

  private void passed(Checkpoint checkpoint) {
    if (!OneSystem.isItsLane()) {
      return;
    }
    if (checkpoint == Checkpoint.BEFORE_CALL) {
      most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
      calls.pass(() -> true);
    } else if (checkpoint == Checkpoint.AFTER_CALL) {
      underWay.decrementAndGet();
    }
  }

  private Optional<SupplyState> state(RequestId id) {
    return lending.store.find(id).orElseThrow().currentSupplier().map(SupplierRequest::state);
  }

  @Test
  void oneCallIsMadeWhileTheOthersWaitForWhatComesOfIt() {
    lending.system.closedUntil = Instant.MAX;
    try (LendingEngine engine = engine()) {
      RequestId first = OneSystem.submit(engine, "first");
      await().atMost(LONG).until(() -> engine.health("S6").breaker().failures() >= 3);
      assertThat(engine.isSilent(OneSystem.OWNER)).isTrue();
      calls.shut();
      List<RequestId> others =
          IntStream.range(0, 20)
              .mapToObj(number -> OneSystem.submit(engine, "r" + number))
              .toList();
      await()
          .atMost(LONG)
          .until(() ->
              others.stream().allMatch(id -> state(id).equals(Optional.of(SupplyState.ASKING))));
      await().atMost(LONG).until(() -> underWay.get() == 1);
      await().during(Duration.ofMillis(500)).atMost(LONG).until(() -> most.get() == 1);

      lending.system.closedUntil = Instant.MIN;
      calls.open();
      await()
          .atMost(LONG)
          .until(() ->
              state(first).equals(Optional.of(SupplyState.HELD))
                  && others.stream()
                      .allMatch(id -> state(id).equals(Optional.of(SupplyState.HELD))));
      assertThat(lending.system.wrongs).isEmpty();
      assertThat(engine.isSilent(OneSystem.OWNER)).isFalse();
    }
  }
}
