package org.tongjie.broker.ils;

import org.tongjie.broker.region.CardKey;

/** Readers as their system knows them. */
public interface PatronLookup {
  /** What the system knows of a card; never {@link PatronAnswer.WrongPin}. */
  PatronAnswer lookup(CardKey card);

  /** The same for one who gives the PIN; not offered unless sign-in is allowed for the system. */
  PatronAnswer signIn(CardKey card, Pin pin);

  /**
   * Examines whether the system refuses a wrong PIN, by giving it wrong ones for a card that it
   * knows. Works while sign-in is off: it is what allows it.
   */
  WrongPinProof proveWrongPin(CardKey known);
}
