package org.tongjie.broker.work;

import java.time.Instant;
import org.tongjie.broker.request.Event;
import org.tongjie.broker.request.Wish;

/** Asks the reader's home library whether the reader may borrow now. */
@FunctionalInterface
public interface PatronCheck {
  /**
   * The home library's word: {@link Event.PatronAccepted} or {@link Event.PatronRefused}.
   *
   * @throws org.tongjie.broker.ils.IlsException when the home system gives no usable answer
   */
  Event check(Wish wish, Instant now);
}
