package org.tongjie.app.bench.lending;

import java.time.Duration;

/**
 * How lending is measured.
 *
 * @param connections to the database, for bare commits and for lending alike
 * @param run how long each figure is taken, after a warm-up of half as long
 * @param pairs of runs with and without a system that hangs
 * @param hang how long a call of that system hangs
 */
public record LendingPlan(int connections, Duration run, int pairs, Duration hang) {
  Duration warmUp() {
    return run.dividedBy(2);
  }
}
