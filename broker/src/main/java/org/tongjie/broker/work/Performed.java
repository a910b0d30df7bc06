package org.tongjie.broker.work;

import org.tongjie.broker.request.Event;
import org.tongjie.broker.request.RequestStore.Postponement;

/** What came of an effect. */
public sealed interface Performed {
  /** It has a result. */
  record Happened(Event event) implements Performed {}

  /** Nothing had to be done. */
  record Nothing() implements Performed {}

  /**
   * Not yet.
   *
   * @param systemFailed whether the system is to blame, so that its lane slows down
   */
  record Later(Postponement why, boolean systemFailed) implements Performed {}
}
