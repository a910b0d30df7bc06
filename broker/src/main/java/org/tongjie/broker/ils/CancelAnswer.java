package org.tongjie.broker.ils;

/** The answer to a hold no longer wanted. */
public sealed interface CancelAnswer {
  record Cancelled() implements CancelAnswer {}

  /** There was no such hold, or no more. */
  record NotThere() implements CancelAnswer {}

  record Refused(String text) implements CancelAnswer {}

  record NotOffered() implements CancelAnswer {}
}
