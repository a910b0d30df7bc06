package org.tongjie.broker.work;

import java.util.Optional;
import org.tongjie.broker.request.OutboxEntry;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.RequestStore.Taking;
import org.tongjie.broker.request.RequestStore.Work;

/** Those of this process who do work: they may take it in the transaction that adds it. */
interface Hands {
  /**
   * Announces work that is about to be added, and keeps a place for it where one is free; to be
   * followed by taking, leaving or dropping it.
   */
  Optional<Taking> announce(String lane);

  /** Begins work that was taken, on the request as it was just kept. */
  void take(OutboxEntry entry, PatronRequest request);

  /** Hears that announced work was added, and that nobody has taken it. */
  void leave(Work work);

  /** Hears that announced work was not added. */
  void drop(Work work);
}
