package org.tongjie.broker.region;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A courier's round: the same stops at the same times on the days it runs.
 *
 * @param days on which it sets out
 * @param stops in order of time, at least two
 * @param suspensions when it does not set out
 * @param bins it can carry at once
 * @param cost of carrying one piece, in yuan
 */
public record Route(
    String code,
    Names names,
    String carrier,
    Set<DayOfWeek> days,
    List<Stop> stops,
    List<Closure> suspensions,
    int bins,
    BigDecimal cost) {

  public Route {
    days = Ordered.sorted(days);
    stops = List.copyOf(stops);
    suspensions = List.copyOf(suspensions);
    if (bins < 1) {
      throw new WrongValueException(Complaint.ROUTE_BINS);
    }
    if (cost.signum() < 0) {
      throw new WrongValueException(Complaint.ROUTE_COST, cost);
    }
  }

  /**
   * A stop of the round, by minutes after the midnight of the day it set out.
   *
   * @param arrives when books are handed over there
   * @param departs until when books are taken along, not before it arrives
   */
  public record Stop(PlaceCode place, int arrives, int departs) {
    /** The latest minute: rounds end before the third midnight. */
    static final int LATEST = 2 * TimeOfDay.DAY - 1;

    public Stop {
      if (arrives < 0 || departs > LATEST || arrives > departs) {
        throw new WrongValueException(
            Complaint.STOP_TIMES, TimeOfDay.written(arrives), TimeOfDay.written(departs));
      }
    }

    /** Its time, or both where the courier waits. */
    public String written() {
      String arrival = TimeOfDay.written(arrives);
      return arrives == departs ? arrival : arrival + "–" + TimeOfDay.written(departs);
    }
  }

  /** Whether the courier sets out that day. */
  public boolean runsOn(LocalDate day) {
    return days.contains(day.getDayOfWeek())
        && suspensions.stream().noneMatch(closure -> closure.covers(day));
  }
}
