package org.tongjie.broker.ils;

/** Whether a system was seen to refuse a wrong PIN. */
public sealed interface WrongPinProof {
  /** Every wrong PIN was refused. */
  record Refused() implements WrongPinProof {}

  /** A wrong PIN was let in: sign-in must stay off. */
  record LetIn() implements WrongPinProof {}

  /** The examination told nothing, such as of a card that the system does not know. */
  record CannotTell(String why) implements WrongPinProof {}
}
