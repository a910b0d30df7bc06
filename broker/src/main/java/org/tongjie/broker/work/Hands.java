package org.tongjie.broker.work;

import java.util.Optional;
import org.tongjie.broker.request.OutboxEntry;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.RequestStore.Taking;

/** Those of this process who do work: they may take it in the transaction that adds it. */
interface Hands {
  /**
   * Announces work that is about to be added, and keeps a place for it where one is free; to be
   * followed by taking, leaving or dropping it.
   */
  Optional<Taking> announce(String lane);

  /** Begins work that was taken, on the request as it was just kept. */
  void take(OutboxEntry entry, PatronRequest request);

  /**
   * Hears that announced work was added, and that nobody has taken it.
   *
   * @param placed whether a place was kept for it
   */
  void leave(String lane, boolean placed);

  /**
   * Hears that announced work was not added.
   *
   * @param placed whether a place was kept for it
   */
  void drop(String lane, boolean placed);
}
