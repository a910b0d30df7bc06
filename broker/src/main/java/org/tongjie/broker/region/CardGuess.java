package org.tongjie.broker.region;

import java.util.List;
import java.util.Optional;

/** Which cards a scanned number can be. */
public sealed interface CardGuess {
  /**
   * Nothing else.
   *
   * @param readerType in the region, where the number's form tells it
   */
  record One(CardKey card, Optional<String> readerType) implements CardGuess {}

  /** One of these: someone is asked. Those of the library where it was scanned come first. */
  record Several(List<CardKey> cards) implements CardGuess {
    public Several {
      cards = List.copyOf(cards);
    }
  }

  /** No issuer has such numbers. */
  record None() implements CardGuess {}
}
