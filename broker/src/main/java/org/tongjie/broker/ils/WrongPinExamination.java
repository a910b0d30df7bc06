package org.tongjie.broker.ils;

import java.security.SecureRandom;
import java.util.function.Function;

/** Gives a system wrong PINs for a card that it knows, and judges by its answers. */
public final class WrongPinExamination {
  private static final int ATTEMPTS = 2;
  private static final SecureRandom RANDOM = new SecureRandom();

  private WrongPinExamination() {}

  /**
   * Examines a system.
   *
   * @param card what the system says of the card without a PIN
   * @param signIn tries a PIN for that card
   */
  public static WrongPinProof examine(PatronAnswer card, Function<Pin, PatronAnswer> signIn) {
    if (!(card instanceof PatronAnswer.Known)) {
      return new WrongPinProof.CannotTell("the system does not know the card");
    }
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      PatronAnswer answer = signIn.apply(wrong());
      switch (answer) {
        case PatronAnswer.Known _ -> {
          return new WrongPinProof.LetIn();
        }
        case PatronAnswer.Unknown _ -> {
          return new WrongPinProof.CannotTell("the system does not know the card with a PIN");
        }
        case PatronAnswer.NotOffered _ -> {
          return new WrongPinProof.CannotTell("the system does not say whether a PIN is right");
        }
        case PatronAnswer.WrongPin _ -> {
          // As it should be.
        }
      }
    }
    return new WrongPinProof.Refused();
  }

  private static Pin wrong() {
    return new Pin("%012d".formatted(RANDOM.nextLong(1_000_000_000_000L)));
  }
}
