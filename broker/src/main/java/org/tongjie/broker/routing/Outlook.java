package org.tongjie.broker.routing;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.tongjie.broker.region.Courier;
import org.tongjie.broker.region.Express;
import org.tongjie.broker.region.OpeningCalendar;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.region.Trip;
import org.tongjie.broker.routing.Chances.Expectation;
import org.tongjie.broker.routing.Figures.Times;

/**
 * When an item would be ready, by the desk's hours, the couriers' rounds and the pickup's hours.
 */
final class Outlook {
  private static final int PARTS = 20;

  /**
   * How much longer or shorter than the mean it takes to send: the means of equal parts of an
   * exponential distribution, so many that missing a courier counts as often as it happens.
   */
  private static final double[] SPREAD = spread(PARTS);

  private static final double SECONDS = 3600;

  private final Region region;
  private final TripTable trips;

  Outlook(Region region) {
    this.region = region;
    this.trips = new TripTable(new Courier(region));
  }

  private static double[] spread(int parts) {
    double[] means = new double[parts];
    for (int part = 0; part < parts; part++) {
      means[part] = parts * (above((double) part / parts) - above((part + 1.0) / parts));
    }
    return means;
  }

  /** The integral of the quantile above a share of an exponential distribution of mean 1. */
  private static double above(double share) {
    double rest = 1 - share;
    return rest <= 0 ? 0 : rest * (1 - StrictMath.log(rest));
  }

  /**
   * What is to be expected of asking for an item.
   *
   * @param earliest when it could be ready at best
   * @param costs of carrying it, in yuan
   */
  record Forecast(Times times, Instant earliest, BigDecimal costs) {}

  /** A journey from shelf to shelf. */
  private record Journey(Optional<Instant> departure, Instant ready, BigDecimal costs) {}

  /** Asking now. */
  Forecast forecast(PlaceCode home, PlaceCode pickup, Instant now, Expectation expectation) {
    OpeningCalendar desk = region.calendarOf(home);
    double filled = 0;
    Instant earliest = Instant.MAX;
    for (double part : SPREAD) {
      Instant sent = desk.plusDeskHours(now, duration(expectation.hoursToSend() * part));
      Instant ready = journey(home, pickup, sent).ready();
      filled += hours(now, ready) / SPREAD.length;
      earliest = ready.isBefore(earliest) ? ready : earliest;
    }
    Instant sent = desk.plusDeskHours(now, duration(expectation.hoursToSend()));
    Instant failed = desk.plusDeskHours(now, duration(expectation.hoursToFail()));
    Journey journey = journey(home, pickup, sent);
    Times times = new Times(sent, journey.departure(), journey.ready(), filled, hours(now, failed));
    return new Forecast(times, earliest, journey.costs());
  }

  private Journey journey(PlaceCode home, PlaceCode pickup, Instant sent) {
    OpeningCalendar shelf = region.calendarOf(pickup);
    Optional<Trip> trip = trips.trip(home, pickup, sent);
    if (trip.isPresent()) {
      Trip found = trip.get();
      Optional<Instant> departure =
          found.hops().isEmpty() ? Optional.empty() : Optional.of(found.departure());
      return new Journey(departure, shelf.nextOpening(found.arrival()), found.cost());
    }
    Express express = region.logistics().express();
    Instant arrival = sent.plus(Duration.ofDays(express.days()));
    return new Journey(Optional.empty(), shelf.nextOpening(arrival), express.cost());
  }

  static Duration duration(double hours) {
    return Duration.ofSeconds(Math.round(hours * SECONDS));
  }

  static double hours(Instant from, Instant to) {
    return Duration.between(from, to).toSeconds() / SECONDS;
  }
}
