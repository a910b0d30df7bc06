package org.tongjie.broker.ils;

import java.util.Optional;
import java.util.OptionalInt;

/** The answer to a hold wanted. */
public sealed interface HoldAnswer {
  /**
   * The hold is placed.
   *
   * @param queue its place in the queue, from 1
   */
  record Placed(Optional<HoldRef> ref, OptionalInt queue) implements HoldAnswer {}

  /**
   * The system declined.
   *
   * @param text the system's words
   */
  record Refused(Refusal reason, String text) implements HoldAnswer {}

  record NotOffered() implements HoldAnswer {}
}
