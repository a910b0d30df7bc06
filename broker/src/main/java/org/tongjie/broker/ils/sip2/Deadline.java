package org.tongjie.broker.ils.sip2;

import java.net.SocketTimeoutException;
import java.time.Duration;

/** The moment by which a call must have ended. */
record Deadline(long nanos) {
  private static final Duration LEAST = Duration.ofMillis(1);

  static Deadline after(Duration time) {
    return new Deadline(System.nanoTime() + time.toNanos());
  }

  /**
   * What is left, at least a millisecond.
   *
   * @throws SocketTimeoutException when nothing is left
   */
  Duration remaining() throws SocketTimeoutException {
    long left = left();
    if (left <= 0) {
      throw new SocketTimeoutException("no time left");
    }
    return left < LEAST.toNanos() ? LEAST : Duration.ofNanos(left);
  }

  /** What is left in nanoseconds; less than one when nothing is. */
  long left() {
    return nanos - System.nanoTime();
  }
}
