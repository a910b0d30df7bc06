package org.tongjie.broker.ils;

/** Whether a return is in its system. */
public sealed interface ReturnProof {
  record Found() implements ReturnProof {}

  record Absent() implements ReturnProof {}

  record CannotTell() implements ReturnProof {}

  /** What the condition of an item says of its return. */
  static ReturnProof of(Condition condition) {
    return switch (condition) {
      case LENT_OUT -> new Absent();
      case ON_SHELF, ON_HOLD_SHELF, IN_TRANSIT, IN_PROCESS, NOT_FOR_LOAN -> new Found();
      case MISSING, LOST, UNKNOWN -> new CannotTell();
    };
  }
}
