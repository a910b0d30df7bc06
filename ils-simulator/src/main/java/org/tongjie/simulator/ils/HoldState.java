package org.tongjie.simulator.ils;

/** Where a hold stands. */
public enum HoldState {
  WAITING,
  IN_TRANSIT,
  READY,
  FILLED,
  CANCELLED,
  EXPIRED;

  public boolean isOpen() {
    return this == WAITING || this == IN_TRANSIT || this == READY;
  }
}
