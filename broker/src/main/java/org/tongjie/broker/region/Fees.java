package org.tongjie.broker.region;

import java.math.BigDecimal;

/**
 * What lateness costs, in yuan. Deposits (押金) and their waiving by credit (信用免押) stay with the
 * issuer of the card, by its own rules.
 *
 * @param latePerDay of one book
 * @param lateMost of one book in all
 * @param depositRule in words, as told to readers; empty where there are no deposits
 */
public record Fees(BigDecimal latePerDay, BigDecimal lateMost, String depositRule) {
  public static final Fees NONE = new Fees(BigDecimal.ZERO, BigDecimal.ZERO, "");

  public Fees {
    if (latePerDay.signum() < 0 || lateMost.signum() < 0) {
      throw new WrongValueException(Complaint.FEE_NEGATIVE);
    }
  }
}
