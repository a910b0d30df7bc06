package org.tongjie.broker.region;

import java.time.LocalDate;

/**
 * Days on which something does not happen.
 *
 * @param from first day
 * @param to last day
 * @param reason as told to readers, such as 春节
 */
public record Closure(LocalDate from, LocalDate to, String reason) {
  public Closure {
    if (to.isBefore(from)) {
      throw new WrongValueException(Complaint.CLOSURE_BACKWARD, from, to);
    }
  }

  public boolean covers(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
