package org.tongjie.broker.availability;

import java.time.Duration;
import java.time.Instant;
import org.tongjie.broker.ils.Condition;
import org.tongjie.broker.ils.ItemStatus;
import org.tongjie.broker.region.ItemKey;
import org.tongjie.broker.region.SystemCode;

/**
 * Where an item is, and how fresh that is.
 *
 * @param system the system that said so
 * @param status in its words
 * @param asOf when it said so
 * @param promised whether our own ledger has it promised or under way, which outranks a system that
 *     says it is on the shelf
 */
public record ItemNow(
    ItemKey item, SystemCode system, ItemStatus status, Instant asOf, boolean promised) {

  public Duration age(Instant now) {
    return Duration.between(asOf, now);
  }

  /** Whether a reader could have it; one on the shelf that others wait for is theirs. */
  public boolean isFree() {
    return status.condition() == Condition.ON_SHELF && status.queue() == 0 && !promised;
  }
}
