package org.tongjie.broker.ils;

/** The answer to a foreign item to be made known. */
public sealed interface AcceptAnswer {
  /**
   * The item is known and kept.
   *
   * @param barcode under which the system knows the item now
   */
  record Accepted(String barcode) implements AcceptAnswer {}

  /**
   * The system declined.
   *
   * @param text the system's words
   */
  record Refused(Refusal reason, String text) implements AcceptAnswer {}

  record NotOffered() implements AcceptAnswer {}
}
