package org.tongjie.z3950.federation;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Leaves a target in peace that keeps failing: after three failures in a row it is not asked for 30
 * seconds, then one search may try; every further failure doubles the time, up to ten minutes. Safe
 * for use by many threads.
 */
final class Circuit {
  private static final int FAILURES = 3;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

  private final LongSupplier nanoClock;
  private int failures;
  private Duration pause = FIRST_PAUSE;
  private long until;
  private boolean trying;

  Circuit(LongSupplier nanoClock) {
    this.nanoClock = nanoClock;
  }

  /** Whether the target may be asked; who is told so tells later how it went. */
  synchronized boolean admits() {
    if (failures < FAILURES) {
      return true;
    }
    if (trying || nanoClock.getAsLong() - until < 0) {
      return false;
    }
    trying = true;
    return true;
  }

  synchronized void succeeded() {
    failures = 0;
    pause = FIRST_PAUSE;
    trying = false;
  }

  synchronized void failed() {
    failures++;
    if (trying) {
      pause =
          pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0
              ? pause.multipliedBy(2)
              : LONGEST_PAUSE;
    }
    trying = false;
    until = nanoClock.getAsLong() + pause.toNanos();
  }

  /** It neither failed nor succeeded: it was not its turn, or nobody waited long enough. */
  synchronized void undecided() {
    trying = false;
  }

  /** Time until the next search may try, nothing when one may. */
  synchronized Duration pause() {
    return failures < FAILURES
        ? Duration.ZERO
        : Duration.ofNanos(Math.max(0, until - nanoClock.getAsLong()));
  }
}
