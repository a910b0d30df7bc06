package org.tongjie.broker.live;

import java.util.Arrays;
import java.util.Locale;

/** What has become of a partner library in a search. */
public enum LiveState {
  /** Asked, no answer yet. */
  WAITING,
  /** Asked, and slower than most. */
  SLOW,
  /** All its records that were wanted are there. */
  ANSWERED,
  /** Some of its records are there, more will not come. */
  PARTIAL,
  /** It will not do this search. */
  REFUSED,
  /** It has no words for this search and was not asked. */
  NOT_ASKED,
  /** No connection. */
  UNREACHABLE,
  /** No answer in time. */
  TIMED_OUT,
  /** It ended the connection. */
  CLOSED,
  /** It answered what cannot be used. */
  UNUSABLE,
  /** It is asked by too many others just now. */
  BUSY,
  /** It failed so often lately that it is left in peace for a while. */
  CIRCUIT_OPEN;

  /** The word for it in the gateway's answers. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether nothing more will come. */
  public boolean isFinal() {
    return this != WAITING && this != SLOW;
  }

  /** Whether it answered, with records or without. */
  public boolean hasAnswered() {
    return this == ANSWERED || this == PARTIAL;
  }

  /** The state of a word; one that is not known yet means no records, so much is certain. */
  static LiveState of(String key) {
    return Arrays.stream(values())
        .filter(state -> state.key().equals(key))
        .findFirst()
        .orElse(UNUSABLE);
  }
}
