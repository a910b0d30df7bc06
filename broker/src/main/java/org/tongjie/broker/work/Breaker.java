package org.tongjie.broker.work;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Leaves a system in peace that keeps failing: after some failures in a row its lane rests, longer
 * each time, then tries one effect.
 */
public final class Breaker {
  private static final int TOLERATED = 3;
  private final Pace pace;
  private int failures;
  private Instant openUntil = Instant.MIN;
  private Optional<String> lastError = Optional.empty();

  Breaker(Pace pace) {
    this.pace = pace;
  }

  /**
   * What is known of a lane.
   *
   * @param failures in a row
   * @param restsUntil until when nothing is asked, if it rests
   */
  public record State(int failures, Optional<Instant> restsUntil, Optional<String> lastError) {}

  synchronized State state(Instant now) {
    return new State(
        failures, openUntil.isAfter(now) ? Optional.of(openUntil) : Optional.empty(), lastError);
  }

  /** How many effects may be taken now. */
  synchronized int allowance(Instant now, int usual) {
    if (openUntil.isAfter(now)) {
      return 0;
    }
    return failures >= TOLERATED ? 1 : usual;
  }

  synchronized void succeeded() {
    failures = 0;
    openUntil = Instant.MIN;
  }

  synchronized void failed(Instant now, String why) {
    failures++;
    lastError = Optional.of(why);
    if (failures >= TOLERATED) {
      Duration rest = pace.retry(failures - TOLERATED);
      openUntil = now.plus(rest);
    }
  }
}
