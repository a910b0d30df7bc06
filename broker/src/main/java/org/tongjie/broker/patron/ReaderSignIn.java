package org.tongjie.broker.patron;

import java.util.List;
import org.tongjie.broker.account.SecretToken;
import org.tongjie.broker.region.CardKey;

/** The answer to a reader who signs in. */
public sealed interface ReaderSignIn {
  /**
   * Signed in.
   *
   * @param token for the cookie
   */
  record SignedIn(Reader reader, SecretToken token) implements ReaderSignIn {}

  /** The number can be a card of several libraries: the reader is asked which. */
  record Which(List<CardKey> cards) implements ReaderSignIn {
    public Which {
      cards = List.copyOf(cards);
    }
  }

  /** No such card, or not the PIN. */
  record Wrong() implements ReaderSignIn {}

  /** Reported lost: nobody signs in with it. */
  record Lost() implements ReaderSignIn {}

  /** Tried too often; later again. */
  record TooOften() implements ReaderSignIn {}

  /** The home library does not offer it. */
  record NotOffered() implements ReaderSignIn {}

  /** The home library's system does not answer. */
  record Away() implements ReaderSignIn {}
}
