package org.tongjie.broker.ils;

import org.tongjie.broker.region.CardKey;

/** Readers of a system that checks PINs: whether and which PINs are put to it. */
public abstract class PinCheckingPatrons implements PatronLookup {
  private final boolean signInAllowed;

  protected PinCheckingPatrons(boolean signInAllowed) {
    this.signInAllowed = signInAllowed;
  }

  /** Puts a card and a PIN that is not blank to the system. */
  protected abstract PatronAnswer check(CardKey card, Pin pin);

  @Override
  public final PatronAnswer signIn(CardKey card, Pin pin) {
    return signInAllowed ? checked(card, pin) : new PatronAnswer.NotOffered();
  }

  @Override
  public final WrongPinProof proveWrongPin(CardKey known) {
    return WrongPinExamination.examine(lookup(known), pin -> checked(known, pin));
  }

  /** A blank PIN is wrong before it is sent: systems take it for none given. */
  private PatronAnswer checked(CardKey card, Pin pin) {
    return pin.reveal().isBlank() ? new PatronAnswer.WrongPin() : check(card, pin);
  }
}
