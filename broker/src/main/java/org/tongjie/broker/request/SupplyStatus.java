package org.tongjie.broker.request;

/** Status of a supplier's work, in the words of ISO 18626 (statusCode). */
public enum SupplyStatus {
  ExpectToSupply,
  WillSupply,
  Loaned,
  Overdue,
  Recalled,
  Unfilled,
  Cancelled,
  LoanCompleted,
  CompletedWithoutReturn;

  /** The status of an attempt. */
  static SupplyStatus of(SupplierRequest attempt) {
    return switch (attempt.state()) {
      case ASKING -> ExpectToSupply;
      case HELD -> WillSupply;
      case WITHDRAWING, DOUBTFUL -> ended(attempt);
      case SENT, AT_PICKUP, RETURNING -> Loaned;
      case LENT -> attempt.recalled() ? Recalled : attempt.reminders() > 0 ? Overdue : Loaned;
      case MISSING -> Loaned;
      case SETTLED -> ended(attempt);
    };
  }

  private static SupplyStatus ended(SupplierRequest attempt) {
    return switch (attempt.ending().orElse(Ending.UNKNOWN)) {
      case REFUSED, DECLINED, SILENT, HOLD_GONE, SUPERSEDED, UNKNOWN, LOST, TOO_LATE -> Unfilled;
      case CANCELLED -> Cancelled;
      case RETURNED, CAME_BACK -> LoanCompleted;
      case WRITTEN_OFF -> CompletedWithoutReturn;
    };
  }
}
