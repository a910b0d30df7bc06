package org.tongjie.broker.work;

import java.time.Duration;

/**
 * How fast and how long the work goes on.
 *
 * @param callTimeout the longest that a call to a library system may take
 * @param firstRetry the wait after a first failure; it doubles with each further one
 * @param longestRetry the longest wait between two tries
 * @param mostFailures after so many failures in a row a person has to look
 * @param parallel how many calls of one lane are under way at once
 * @param poll how often a lane without news looks for work
 * @param reconcile how often each hold is compared with its system
 */
public record Pace(
    Duration callTimeout,
    Duration firstRetry,
    Duration longestRetry,
    int mostFailures,
    int parallel,
    Duration poll,
    Duration reconcile) {
  /** What suits library systems of a region. */
  public static final Pace USUAL =
      new Pace(
          Duration.ofSeconds(30),
          Duration.ofSeconds(2),
          Duration.ofMinutes(10),
          60,
          4,
          Duration.ofMillis(500),
          Duration.ofMinutes(10));

  /** The wait after so many failures in a row. */
  Duration retry(int failures) {
    int doublings = Math.min(Math.max(failures, 0), 20);
    Duration wait = firstRetry.multipliedBy(1L << doublings);
    return wait.compareTo(longestRetry) > 0 ? longestRetry : wait;
  }

  /**
   * The wait before it is looked whether a call without an answer was done: a system may still be
   * at it for about as long as we waited for it.
   */
  Duration lookUp(int failures) {
    Duration wait = retry(failures);
    return wait.compareTo(callTimeout) < 0 ? callTimeout : wait;
  }

  /** How long work stays taken: a call, its look-up before, and time to keep the result. */
  public Duration lease() {
    return callTimeout.multipliedBy(3).plusSeconds(5);
  }
}
