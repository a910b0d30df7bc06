package org.tongjie.broker.region;

import java.util.Optional;

/** Whether a reader may borrow an item. */
public sealed interface RightsDecision {
  /**
   * They may.
   *
   * @param days of a loan
   * @param renewals of one loan
   * @param maxLoans at once, of other libraries' items
   * @param maxRequests open at once
   * @param maxCopies of one title
   */
  record Allowed(int days, int renewals, int maxLoans, int maxRequests, int maxCopies)
      implements RightsDecision {
    /** The same for one copy of each title. */
    public Allowed(int days, int renewals, int maxLoans, int maxRequests) {
      this(days, renewals, maxLoans, maxRequests, 1);
    }
  }

  /** They may not. */
  record Denied(Reason reason) implements RightsDecision {}

  /**
   * The table cannot tell; a person decides.
   *
   * @param ifTheyAgree what then holds, where a row is for the case
   */
  record AskStaff(Reason reason, Optional<Allowed> ifTheyAgree) implements RightsDecision {}

  /** Why. */
  enum Reason {
    /** The row for this reader and item grants nothing. */
    NOT_GRANTED,
    /** The item is worth more than may leave its library. */
    PRICE_ABOVE_CEILING,
    /** There is a ceiling, and nobody knows the price. */
    PRICE_UNKNOWN,
    /** No row is for this reader and item. */
    NO_RULE
  }
}
