package org.tongjie.app.bench.lending;

import java.util.List;

/**
 * What was done in one run.
 *
 * @param accepted requests accepted a second
 * @param routed requests given a supplier a second
 * @param transitions changes of requests kept a second
 * @param finished requests a second brought to their end, from asked to home again, of the three
 *     libraries that never depend on the fourth
 * @param p50 milliseconds of such a request's whole way, with all its people at once
 * @param p99 the same, of the slowest hundredth
 * @param claimed entries taken by one claim
 * @param perTransition what else the store was asked for each transition: claims, finds, drops
 */
record LendingFigures(
    double accepted,
    double routed,
    double transitions,
    double finished,
    double p50,
    double p99,
    double claimed,
    List<Double> perTransition) {

  /** From counts at begin and end: see {@code LendingRun}. */
  static LendingFigures of(long[] before, long[] after, double seconds, List<Long> nanos) {
    double[] rate = new double[before.length];
    for (int i = 0; i < rate.length; i++) {
      rate[i] = (after[i] - before[i]) / seconds;
    }
    List<Long> sorted = nanos.stream().sorted().toList();
    return new LendingFigures(
        rate[0],
        rate[1],
        rate[2],
        rate[3],
        quantile(sorted, 0.5),
        quantile(sorted, 0.99),
        rate[5] / rate[4],
        List.of(rate[4] / rate[2], rate[6] / rate[2], rate[7] / rate[2], rate[8] / rate[2]));
  }

  private static double quantile(List<Long> sorted, double share) {
    return sorted.isEmpty()
        ? Double.NaN
        : sorted.get((int) Math.min(sorted.size() - 1, sorted.size() * share)) / 1e6;
  }
}
