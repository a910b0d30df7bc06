package org.tongjie.broker.work;

import java.time.Instant;
import org.tongjie.broker.request.OutboxEntry;
import org.tongjie.broker.request.PatronRequest;

/** Does what an effect asks for. */
@FunctionalInterface
public interface Performer {
  /**
   * Does it, once.
   *
   * @param entry with {@code tries} above 0, what may have been done before is looked up first
   */
  Performed perform(PatronRequest request, OutboxEntry entry, Instant now);
}
