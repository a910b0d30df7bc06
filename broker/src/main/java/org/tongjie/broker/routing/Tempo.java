package org.tongjie.broker.routing;

import java.util.ArrayList;
import java.util.List;
import org.tongjie.broker.routing.Pace.Cell;
import org.tongjie.broker.routing.RoutingPolicy.Priors;

/**
 * How fast a library sends in each hour of the day and on each weekday: rates of a process that is
 * constant within an hour. The rate of an hour is the mean of a Gamma posterior whose prior is the
 * library's usual rate in the shape that the region's days have.
 *
 * @param hours sendings to be expected in an open hour, by hour of the day
 * @param weekdays by what that is multiplied, from Monday to Sunday
 */
record Tempo(List<Double> hours, List<Double> weekdays) {
  /** So many books sent outweigh any prior of an hour. */
  private static final double MOST_SENT = 1;

  private static final double SLOWEST = 1e-3;

  double rate(Slot slot) {
    return Math.max(hours.get(slot.hour()) * weekdays.get(slot.weekday().getValue() - 1), SLOWEST);
  }

  /**
   * Of a library.
   *
   * @param hoursToSend desk hours until it sends, in the mean
   */
  static Tempo of(Priors priors, double hoursToSend, Pace region, Pace agency) {
    Cell ofRegion = region.all();
    Cell ofAgency = agency.all();
    double usual = mean(1 / priors.hoursToSend(), priors.region(), ofRegion);
    double own = ofAgency.waited() > 0 ? ofAgency.sent() / ofAgency.waited() : 0;
    List<Double> hours = new ArrayList<>();
    for (int hour = 0; hour < Pace.HOURS; hour++) {
      double shape = mean(usual, priors.region(), region.hours().get(hour)) / usual;
      double prior = Math.max(shape / hoursToSend, SLOWEST);
      double strength = Math.min(priors.hour(), MOST_SENT / prior);
      hours.add(mean(prior, strength, agency.hours().get(hour)));
    }
    List<Double> weekdays = new ArrayList<>();
    for (Cell day : agency.weekdays()) {
      weekdays.add((priors.weekday() + day.sent()) / (priors.weekday() + own * day.waited()));
    }
    return new Tempo(hours, weekdays);
  }

  private static double mean(double prior, double strength, Cell cell) {
    return (strength * prior + cell.sent()) / (strength + cell.waited());
  }
}
