package org.tongjie.simulator.ils;

import java.math.BigDecimal;

/**
 * How this library lends.
 *
 * @param loanDays days of a loan and of each renewal
 * @param renewals how often a loan may be renewed
 * @param maxLoans loans a reader may have at one time
 * @param maxHolds open holds a reader may have
 * @param repeatedHolds whether a reader may hold one item twice, as lenient systems allow
 * @param acceptsForeignItems whether items of other libraries can be taken in (NCIP AcceptItem)
 * @param lateFeePerDay what each day after the due date costs
 */
public record Rules(
    HoldsOn holdsOn,
    int loanDays,
    int renewals,
    int maxLoans,
    int maxHolds,
    boolean repeatedHolds,
    boolean acceptsForeignItems,
    BigDecimal lateFeePerDay) {
  public static final Rules USUAL =
      new Rules(HoldsOn.ANY, 30, 2, 10, 10, false, true, BigDecimal.ZERO);

  public Rules {
    if (loanDays < 1 || renewals < 0 || maxLoans < 0 || maxHolds < 0) {
      throw new IllegalArgumentException("A loan lasts a day or more; limits are not negative");
    }
  }

  public Rules holdsOn(HoldsOn which) {
    return new Rules(
        which,
        loanDays,
        renewals,
        maxLoans,
        maxHolds,
        repeatedHolds,
        acceptsForeignItems,
        lateFeePerDay);
  }

  public Rules loans(int days, int times, int most) {
    return new Rules(
        holdsOn, days, times, most, maxHolds, repeatedHolds, acceptsForeignItems, lateFeePerDay);
  }

  public Rules maxHolds(int most) {
    return new Rules(
        holdsOn,
        loanDays,
        renewals,
        maxLoans,
        most,
        repeatedHolds,
        acceptsForeignItems,
        lateFeePerDay);
  }

  public Rules repeatedHolds(boolean allowed) {
    return new Rules(
        holdsOn,
        loanDays,
        renewals,
        maxLoans,
        maxHolds,
        allowed,
        acceptsForeignItems,
        lateFeePerDay);
  }

  public Rules acceptsForeignItems(boolean accepts) {
    return new Rules(
        holdsOn, loanDays, renewals, maxLoans, maxHolds, repeatedHolds, accepts, lateFeePerDay);
  }

  public Rules lateFeePerDay(BigDecimal fee) {
    return new Rules(
        holdsOn, loanDays, renewals, maxLoans, maxHolds, repeatedHolds, acceptsForeignItems, fee);
  }
}
