package org.tongjie.broker.ils.sip2;

import java.time.Duration;

/** How long to leave a system alone after it took no connection: longer each time, to a limit. */
final class Backoff {
  private static final Duration FIRST = Duration.ofMillis(100);
  private static final Duration LAST = Duration.ofSeconds(15);

  private Duration next = FIRST;
  private long notBefore = System.nanoTime();

  synchronized void failed() {
    notBefore = System.nanoTime() + next.toNanos();
    Duration doubled = next.multipliedBy(2);
    next = doubled.compareTo(LAST) > 0 ? LAST : doubled;
  }

  synchronized void succeeded() {
    next = FIRST;
    notBefore = System.nanoTime();
  }

  /** What is left to wait, in nanoseconds; less than one when nothing is. */
  synchronized long left() {
    return notBefore - System.nanoTime();
  }
}
