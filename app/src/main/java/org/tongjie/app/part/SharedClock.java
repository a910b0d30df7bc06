package org.tongjie.app.part;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.tongjie.app.process.StartException;

/**
 * Brokers that share a database hold work until a time by their own clocks: one whose clock is
 * ahead would take what another is still doing, and do it twice.
 */
final class SharedClock {
  /** Far less than the time for which work is held. */
  private static final Duration MOST = Duration.ofSeconds(20);

  private SharedClock() {}

  /**
   * Compares a clock with the database's.
   *
   * @param told what the database's says now
   * @throws StartException when they do not agree
   */
  static void check(Instant told, Clock clock) {
    Duration ahead = Duration.between(told, clock.instant());
    if (ahead.abs().compareTo(MOST) > 0) {
      throw new StartException(
          "this machine's clock is %d s %s that of the database, and work could be done twice: set it (by NTP) and start again"
              .formatted(ahead.abs().toSeconds(), ahead.isNegative() ? "behind" : "ahead of"));
    }
  }
}
