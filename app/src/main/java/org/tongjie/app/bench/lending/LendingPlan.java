package org.tongjie.app.bench.lending;

import java.time.Duration;

/**
 * How lending is measured.
 *
 * @param connections to the database, for bare commits and for lending alike
 * @param run how long each figure is taken, after a warm-up of half as long
 * @param rounds of bare commits and lending in turn
 * @param pairs of runs with and without a system that hangs
 * @param hang how long a call of that system hangs
 */
public record LendingPlan(int connections, Duration run, int rounds, int pairs, Duration hang) {
  /** Lending that is not measured goes on for so many times as long: Java compiles meanwhile. */
  private static final int UNMEASURED = 3;

  Duration warmUp() {
    return run.dividedBy(2);
  }

  /** The same for the lending before all that is measured. */
  LendingPlan unmeasured() {
    return new LendingPlan(connections, run.multipliedBy(UNMEASURED), 0, 0, hang);
  }
}
