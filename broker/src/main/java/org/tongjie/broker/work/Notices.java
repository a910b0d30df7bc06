package org.tongjie.broker.work;

import org.tongjie.broker.request.Effect.Notice;
import org.tongjie.broker.request.PatronRequest;

/** Tells readers what has become of their requests. */
@FunctionalInterface
public interface Notices {
  /**
   * Tells it, at least once.
   *
   * @param marker the same for the same notice, so that a repeated one is known
   */
  void tell(PatronRequest request, Notice notice, String marker);
}
