package org.tongjie.broker.ils;

/** What a system says of a card. */
public sealed interface PatronAnswer {
  record Known(PatronFacts facts) implements PatronAnswer {}

  record Unknown() implements PatronAnswer {}

  record WrongPin() implements PatronAnswer {}

  /** The system cannot tell, or must not be asked. */
  record NotOffered() implements PatronAnswer {}
}
