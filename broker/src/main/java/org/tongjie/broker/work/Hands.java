package org.tongjie.broker.work;

import java.util.Optional;
import org.tongjie.broker.request.OutboxEntry;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.RequestStore.Taking;

/** Those of this process who do work: they may take it in the transaction that adds it. */
interface Hands {
  /**
   * Keeps a hand free in a lane, where one is; to be given back by taking work or by freeing it.
   */
  Optional<Taking> reserve(String lane);

  /** Begins work that was taken, on the request as it was just kept. */
  void take(OutboxEntry entry, PatronRequest request);

  /** Gives back a hand that was kept free for nothing. */
  void free(String lane);

  /** Hears of work that nobody has taken. */
  void added(String lane);
}
