package org.tongjie.simulator.ils;

/** What an item is doing. */
public enum Condition {
  ON_SHELF,
  LENT_OUT,
  ON_HOLD_SHELF,
  IN_TRANSIT,
  IN_PROCESS,
  MISSING,
  LOST,
  CLAIMED_RETURNED;

  /** Whether the library has it and could hand it over a desk. */
  boolean isAtHand() {
    return switch (this) {
      case ON_SHELF, ON_HOLD_SHELF, IN_TRANSIT, IN_PROCESS -> true;
      case LENT_OUT, MISSING, LOST, CLAIMED_RETURNED -> false;
    };
  }
}
