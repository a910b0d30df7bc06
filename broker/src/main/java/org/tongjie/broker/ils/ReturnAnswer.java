package org.tongjie.broker.ils;

/** The answer to a return told. */
public sealed interface ReturnAnswer {
  record Returned() implements ReturnAnswer {}

  /** The item was lent to nobody: as good as returned. */
  record NotLent() implements ReturnAnswer {}

  record Refused(String text) implements ReturnAnswer {}

  record NotOffered() implements ReturnAnswer {}
}
