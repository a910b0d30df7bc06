package org.tongjie.simulator.ledger;

/** What a library system does. Every change of its state is one of these. */
public enum ActKind {
  HOLD_PLACED,
  /** The item waits on the hold shelf of the pickup place. */
  HOLD_READY,
  /** The item travels to the pickup place. */
  HOLD_IN_TRANSIT,
  HOLD_MOVED,
  HOLD_CANCELLED,
  HOLD_EXPIRED,
  /** The holder took the item. */
  HOLD_FILLED,
  CHECKED_OUT,
  CHECKED_IN,
  RENEWED,
  /** A foreign item was taken in for a reader. */
  ITEM_CREATED,
  STATUS_CHANGED,
  READER_CHANGED,
  FEE_CHARGED,
  FEE_PAID
}
