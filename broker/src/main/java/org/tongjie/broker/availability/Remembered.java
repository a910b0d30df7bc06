package org.tongjie.broker.availability;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.tongjie.broker.ils.ItemStatus;

/** A status as it was told, and how often it was looked at since. */
final class Remembered {
  /** Looked at so often, it is popular. */
  private static final int POPULAR = 3;

  final ItemStatus status;
  final Instant asOf;
  private final AtomicInteger looks = new AtomicInteger();

  Remembered(ItemStatus status, Instant asOf) {
    this.status = status;
    this.asOf = asOf;
  }

  /** Looks at it; whether it should be asked anew in the background: popular and half its age. */
  boolean lookedAt(Instant now) {
    return looks.incrementAndGet() >= POPULAR
        && now.isAfter(asOf.plus(Freshness.of(status).dividedBy(2)));
  }
}
