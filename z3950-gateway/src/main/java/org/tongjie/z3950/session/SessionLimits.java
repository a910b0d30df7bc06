package org.tongjie.z3950.session;

import java.time.Duration;

/**
 * How much one association may use.
 *
 * @param preferredOctets greatest size of an answer with several records
 * @param exceptionalOctets greatest size of an answer with one record
 * @param resultSets result sets it may keep
 * @param resultSetAge how long an unused result set is kept
 * @param patience how long a request may wait when its partner asks faster than it may
 */
public record SessionLimits(
    int preferredOctets,
    int exceptionalOctets,
    int resultSets,
    Duration resultSetAge,
    Duration patience) {
  public static final SessionLimits USUAL =
      new SessionLimits(1 << 20, 1 << 22, 100, Duration.ofMinutes(30), Duration.ofSeconds(2));

  public SessionLimits {
    if (preferredOctets < 1 || exceptionalOctets < preferredOctets || resultSets < 1) {
      throw new IllegalArgumentException("limits that allow nothing");
    }
  }
}
