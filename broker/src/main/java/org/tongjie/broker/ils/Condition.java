package org.tongjie.broker.ils;

/** Where an item is, as its system sees it. */
public enum Condition {
  ON_SHELF,
  LENT_OUT,
  ON_HOLD_SHELF,
  IN_TRANSIT,
  IN_PROCESS,
  NOT_FOR_LOAN,
  MISSING,
  LOST,
  /** The system does not know the item, or says what it is in words unknown to us. */
  UNKNOWN
}
