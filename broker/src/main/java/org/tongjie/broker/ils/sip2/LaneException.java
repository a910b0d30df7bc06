package org.tongjie.broker.ils.sip2;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.tongjie.broker.ils.Fault;

/** A connection that must not be used any more, and what became of the question on it. */
final class LaneException extends IOException {
  private static final long serialVersionUID = 1L;

  private final Fault fault;
  private final Course course;

  private LaneException(Fault fault, Course course, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.fault = fault;
    this.course = course;
  }

  private enum Course {
    ENDED,
    DOUBTFUL,
    UNWELCOME,
    OTHER
  }

  static LaneException notSent(String message, @Nullable Throwable cause) {
    return new LaneException(Fault.NOT_SENT, Course.OTHER, message, cause);
  }

  static LaneException unwelcome(String message) {
    return new LaneException(Fault.NOT_SENT, Course.UNWELCOME, message, null);
  }

  static LaneException late(Throwable cause) {
    return new LaneException(Fault.NO_ANSWER, Course.OTHER, "no answer in time", cause);
  }

  static LaneException ended(String message, Throwable cause) {
    return new LaneException(Fault.NO_ANSWER, Course.ENDED, message, cause);
  }

  static LaneException nonsense(String message, @Nullable Throwable cause) {
    return new LaneException(Fault.NONSENSE, Course.OTHER, message, cause);
  }

  static LaneException doubtful(String message) {
    return new LaneException(Fault.NONSENSE, Course.DOUBTFUL, message, null);
  }

  Fault fault() {
    return fault;
  }

  /** Whether the connection ended, or brought another answer: on a new one it may go well. */
  boolean isOfConnection() {
    return course == Course.ENDED || course == Course.DOUBTFUL;
  }

  /** Whether the system refused our user and password: trying again could lock the user out. */
  boolean isUnwelcome() {
    return course == Course.UNWELCOME;
  }
}
