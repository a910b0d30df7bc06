package org.tongjie.broker.work;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tongjie.broker.request.Event;
import org.tongjie.broker.request.RequestId;
import org.tongjie.broker.request.RequestStore;

/** Tells requests that time has passed: silence is an event. */
final class DeadlineStep {
  private static final int BATCH = 200;
  private final RequestStore store;
  private final Applier applier;

  DeadlineStep(RequestStore store, Applier applier) {
    this.store = store;
    this.applier = applier;
  }

  /**
   * Handles what is due now, as far as one batch goes; the number of requests handled. One that
   * cannot be handled is told of when the others are.
   */
  int run(Instant now) {
    List<RequestId> due = store.due(now, BATCH);
    Containment each = new Containment();
    due.forEach(id -> each.each(() -> tell(id, now)));
    each.end();
    return due.size();
  }

  private void tell(RequestId id, Instant now) {
    applier.apply(
        id,
        new Applier.Happening(
            new Event.ClockReached(now),
            "clock-" + id + "-" + now.toEpochMilli(),
            Optional.empty(),
            "clock"));
  }
}
