package org.tongjie.broker.request;

/** Where a reader's request stands; apart from its {@link Outcome}. */
public enum RequestState {
  /** Asked; the home system is asked about the reader. */
  SUBMITTED(Owner.BROKER, Wait.PATRON_CHECK),
  /** A supplier is looked for. */
  ROUTING(Owner.BROKER, Wait.ROUTING),
  /** A supplier is asked, or sends. */
  SUPPLYING(Owner.SUPPLIER, Wait.NOTHING),
  /** On the hold shelf of the pickup place. */
  READY(Owner.READER, Wait.SHELF),
  /** With the reader. */
  LOANED(Owner.READER, Wait.LOAN),
  /** Over for the reader; an item may still be on its way home. */
  FINISHED(Owner.NOBODY, Wait.NOTHING);

  private final Owner owner;
  private final Wait waits;

  RequestState(Owner owner, Wait waits) {
    this.owner = owner;
    this.waits = waits;
  }

  public Owner owner() {
    return owner;
  }

  /**
   * What is waited for; from SUPPLYING to LOANED it is the supplier's state that holds the time.
   */
  public Wait waits() {
    return waits;
  }

  /** Whether the deadline lies with the current supplier request. */
  public boolean followsSupplier() {
    return switch (this) {
      case SUPPLYING, READY, LOANED -> true;
      case SUBMITTED, ROUTING, FINISHED -> false;
    };
  }
}
