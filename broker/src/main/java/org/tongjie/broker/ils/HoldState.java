package org.tongjie.broker.ils;

/** How far a hold has come. */
public enum HoldState {
  WAITING,
  IN_TRANSIT,
  /** On the shelf for pickup. */
  READY
}
