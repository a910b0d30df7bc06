package org.tongjie.broker.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.tongjie.broker.region.PlaceCode;

/**
 * One attempt at one supplier, and the journey of its item.
 *
 * @param number 1 for the first attempt of a request
 * @param since when it came into this state
 * @param deadline when waiting ends; empty once settled
 * @param reminders how often the deadline of this state has passed
 * @param extensions how often the deadline of this state was put off
 * @param ending why the attempt ended, or is about to
 * @param reason the words of the one who ended it, or empty
 * @param due the day the reader has to bring it back
 * @param renewals how often the loan was renewed
 * @param recalled whether it is wanted back early
 * @param supply our business with the supplier's system
 * @param pickup our business with the system of the pickup place
 */
public record SupplierRequest(
    int number,
    Candidate candidate,
    SupplyState state,
    Instant since,
    Optional<Instant> deadline,
    int reminders,
    int extensions,
    Optional<Ending> ending,
    String reason,
    Whereabouts whereabouts,
    Optional<LocalDate> due,
    int renewals,
    boolean recalled,
    Leg supply,
    Leg pickup) {

  /** Its status in the words of ISO 18626. */
  public SupplyStatus status() {
    return SupplyStatus.of(this);
  }

  /** Whether its reader may keep it longer, once it is lent. */
  public boolean mayBeRenewed() {
    return !recalled && renewals < candidate.terms().renewals();
  }

  /** Where the item belongs. */
  public PlaceCode home() {
    return candidate.home();
  }

  /** Whether nothing more has to happen. */
  public boolean isSettled() {
    return state == SupplyState.SETTLED;
  }
}
