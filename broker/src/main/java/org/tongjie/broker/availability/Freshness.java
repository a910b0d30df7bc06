package org.tongjie.broker.availability;

import java.time.Duration;
import org.tongjie.broker.ils.ItemStatus;

/** How long a status is believed without asking again. */
final class Freshness {
  private static final Duration ON_SHELF = Duration.ofSeconds(60);
  private static final Duration SHORTEST = Duration.ofSeconds(10);
  private static final Duration LENT = Duration.ofMinutes(15);
  private static final Duration MOVING = Duration.ofMinutes(5);
  private static final Duration GONE = Duration.ofHours(1);
  private static final Duration NEVER_LENT = Duration.ofHours(6);

  private Freshness() {}

  /** Short where somebody may fetch it any moment, and the shorter the more wait for it. */
  static Duration of(ItemStatus status) {
    Duration life =
        switch (status.condition()) {
          case ON_SHELF, UNKNOWN -> ON_SHELF;
          case LENT_OUT -> LENT;
          case ON_HOLD_SHELF, IN_TRANSIT, IN_PROCESS -> MOVING;
          case MISSING, LOST -> GONE;
          case NOT_FOR_LOAN -> NEVER_LENT;
        };
    Duration shared = life.dividedBy(1L + Math.max(0, status.queue()));
    return shared.compareTo(SHORTEST) < 0 ? SHORTEST : shared;
  }
}
