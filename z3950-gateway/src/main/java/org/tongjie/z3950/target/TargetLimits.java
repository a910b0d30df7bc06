package org.tongjie.z3950.target;

import java.time.Duration;

/**
 * What a target may cost us.
 *
 * @param connect to establish a connection
 * @param answer to answer one request, however much of the answer is there
 * @param maxRecords records read of one search
 * @param batch records asked for at once
 * @param connections at the same time
 */
public record TargetLimits(
    Duration connect, Duration answer, int maxRecords, int batch, int connections) {
  private static final Duration LONGEST = Duration.ofMinutes(5);

  /** What suits a target that is not known otherwise. */
  public static final TargetLimits USUAL =
      new TargetLimits(Duration.ofSeconds(3), Duration.ofSeconds(15), 50, 10, 4);

  public TargetLimits {
    check(connect, "limit.connect");
    check(answer, "limit.answer");
    check(maxRecords, 500, "limit.records");
    check(batch, 100, "limit.batch");
    check(connections, 100, "limit.connections");
  }

  private static void check(Duration time, String key) {
    if (time.toMillis() < 1 || time.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(key + " is a time of 1ms to 300s");
    }
  }

  private static void check(int number, int most, String key) {
    if (number < 1 || number > most) {
      throw new IllegalArgumentException(key + " is a number of 1 to " + most);
    }
  }
}
