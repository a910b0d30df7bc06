package org.tongjie.app.bench.gateway;

import java.util.Arrays;
import java.util.Locale;

/**
 * What one run of searches took.
 *
 * @param records records received in all
 * @param seconds from the first call to the end of the last
 * @param sortedNanos time of each call, shortest first
 */
@SuppressWarnings("ArrayRecordComponent") // times are handed through, never compared
record Measured(long records, double seconds, long[] sortedNanos) {

  double perSecond() {
    return sortedNanos.length / seconds;
  }

  double recordsPerCall() {
    return (double) records / sortedNanos.length;
  }

  /** The time in milliseconds within which so many of a hundred calls were answered. */
  double percentileMillis(double percent) {
    int last = sortedNanos.length - 1;
    return sortedNanos[(int) Math.min(last, Math.ceil(last * percent / 100))] / 1e6;
  }

  static Measured of(long records, double seconds, long[] nanos) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return new Measured(records, seconds, sorted);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%,8.0f/s  p50 %6.2f ms  p99 %6.2f ms  %4.1f records a search",
        perSecond(),
        percentileMillis(50),
        percentileMillis(99),
        recordsPerCall());
  }
}
