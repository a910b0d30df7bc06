package org.tongjie.broker.request;

/** Where one attempt at one supplier stands. */
public enum SupplyState {
  /** The hold is being placed in the supplier's system. */
  ASKING(Owner.SUPPLIER_SYSTEM, Wait.ANSWER),
  /** On the supplier's pull list. */
  HELD(Owner.SUPPLIER_DESK, Wait.PULL),
  /** No longer wanted here; the hold is being taken back. */
  WITHDRAWING(Owner.SUPPLIER_SYSTEM, Wait.CANCEL),
  /** Nobody can tell whether the hold stands in the supplier's system. */
  DOUBTFUL(Owner.STAFF, Wait.DECISION),
  /** On its way to the pickup place. */
  SENT(Owner.COURIER, Wait.TRANSIT),
  /** On the hold shelf. */
  AT_PICKUP(Owner.PICKUP_DESK, Wait.SHELF),
  /** With the reader. */
  LENT(Owner.READER, Wait.LOAN),
  /** On its way home, or waiting for the courier. */
  RETURNING(Owner.COURIER, Wait.RETURN),
  /** Nobody knows where the item is. */
  MISSING(Owner.STAFF, Wait.DECISION),
  /** Over: the item is at home, or written off. */
  SETTLED(Owner.NOBODY, Wait.NOTHING);

  private final Owner owner;
  private final Wait waits;

  SupplyState(Owner owner, Wait waits) {
    this.owner = owner;
    this.waits = waits;
  }

  public Owner owner() {
    return owner;
  }

  public Wait waits() {
    return waits;
  }

  /** Whether the item still stands at its supplier, only promised. */
  public boolean isPromise() {
    return this == ASKING || this == HELD;
  }

  /** Whether the item is on its way to the reader, or with the reader. */
  public boolean isUnderWay() {
    return this == SENT || this == AT_PICKUP || this == LENT;
  }
}
