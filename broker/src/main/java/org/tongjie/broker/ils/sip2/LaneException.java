package org.tongjie.broker.ils.sip2;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.tongjie.broker.ils.Fault;

/** A connection that must not be used any more, and what became of the question on it. */
final class LaneException extends IOException {
  private static final long serialVersionUID = 1L;

  private final Fault fault;
  private final boolean ended;

  private LaneException(Fault fault, boolean ended, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.fault = fault;
    this.ended = ended;
  }

  static LaneException notSent(String message, @Nullable Throwable cause) {
    return new LaneException(Fault.NOT_SENT, false, message, cause);
  }

  static LaneException late(Throwable cause) {
    return new LaneException(Fault.NO_ANSWER, false, "no answer in time", cause);
  }

  static LaneException ended(String message, Throwable cause) {
    return new LaneException(Fault.NO_ANSWER, true, message, cause);
  }

  static LaneException nonsense(String message, @Nullable Throwable cause) {
    return new LaneException(Fault.NONSENSE, false, message, cause);
  }

  Fault fault() {
    return fault;
  }

  /** Whether the system ended the connection rather than stayed silent. */
  boolean isEnded() {
    return ended;
  }
}
