package org.tongjie.z3950.federation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What has become of a target in a search. */
public enum TargetState {
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
  /** No answer by the limit. */
  TIMED_OUT,
  /** It ended the connection. */
  CLOSED,
  /** It answered what cannot be used. */
  UNUSABLE,
  /** All the connections we allow ourselves to it were taken. */
  BUSY,
  /** It failed so often lately that it is left in peace for a while. */
  CIRCUIT_OPEN;

  /** Whether nothing more will come. */
  public boolean isFinal() {
    return this != WAITING && this != SLOW;
  }

  @JsonValue
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
