package org.tongjie.broker.ils;

/**
 * Loans, returns, renewals and foreign items in a system. The {@code find} methods are the proofs
 * that are looked up before a repeat.
 */
public interface Circulation {
  LoanAnswer checkOut(LoanOrder order);

  ReturnAnswer checkIn(ReturnOrder order);

  LoanAnswer renew(RenewOrder order);

  /** Makes a foreign item known and keeps it for a reader (NCIP AcceptItem). */
  AcceptAnswer accept(AcceptOrder order);

  /** Whether the item is lent to the card. */
  LoanProof findLoan(LoanOrder order);

  /** Whether the loan is due later than it was known to be. */
  LoanProof findRenewal(RenewOrder order);

  /** Whether the item is lent to nobody. */
  ReturnProof findReturn(ReturnOrder order);

  /** Whether the foreign item is known. */
  AcceptProof findAccepted(AcceptOrder order);
}
