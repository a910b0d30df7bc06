package org.tongjie.z3950.federation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/** What searches of targets cost and how they end, by target. Safe for use by many threads. */
final class TargetMeters {
  private static final Duration[] BUCKETS = {
    Duration.ofMillis(100),
    Duration.ofMillis(300),
    Duration.ofSeconds(1),
    Duration.ofSeconds(3),
    Duration.ofSeconds(10)
  };

  private final MeterRegistry registry;

  TargetMeters(MeterRegistry registry) {
    this.registry = registry;
  }

  /**
   * Notes what came of a target.
   *
   * @param nanos since it was asked
   */
  void note(String target, Message message, long nanos) {
    switch (message) {
      case Message.Some(var _, var delivered, var _, var _) ->
          Counter.builder("gateway.target.records")
              .description("Records that targets delivered")
              .tag("target", target)
              .register(registry)
              .increment(delivered);
      case Message.End(var _, var state, var _, var _) ->
          Timer.builder("gateway.target.searches")
              .description("Time until a search of a target ended, and how it ended")
              .tag("target", target)
              .tag("outcome", state.key())
              .serviceLevelObjectives(BUCKETS)
              .register(registry)
              .record(Duration.ofNanos(nanos));
      case Message.Total _, Message.Clusters _ -> {} // the end tells enough
    }
  }
}
