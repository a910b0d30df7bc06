package org.tongjie.z3950.client;

import java.time.Duration;

/** A moment by which something must be done, on the clock that never goes back. */
public final class Deadline {
  private final long nanos;

  private Deadline(long nanos) {
    this.nanos = nanos;
  }

  /** The moment this long from now, at most a day. */
  public static Deadline in(Duration time) {
    long bounded = Math.min(time.toNanos(), Duration.ofDays(1).toNanos());
    return new Deadline(System.nanoTime() + bounded);
  }

  /** This moment, or one that is this long from now if that comes first. */
  public Deadline within(Duration time) {
    Deadline other = in(time);
    return other.nanos - nanos < 0 ? other : this;
  }

  /** Time left, nothing when it has passed. */
  public Duration remaining() {
    return Duration.ofNanos(Math.max(0, nanos - System.nanoTime()));
  }

  /** Whether it has passed. */
  public boolean isPast() {
    return nanos - System.nanoTime() <= 0;
  }
}
