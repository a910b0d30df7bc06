package org.tongjie.broker.region;

import java.time.Duration;

/**
 * A place (流通中转地) where books change from one courier's round to another.
 *
 * @param sorting the time from arrival until they can leave again, in whole minutes
 */
public record Hub(PlaceCode place, Duration sorting) {
  public Hub {
    if (sorting.toMinutes() < 1) {
      throw new WrongValueException(Complaint.SORTING_SHORT, sorting);
    }
  }
}
