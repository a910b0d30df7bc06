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
  /**
   * How much longer or shorter than the mean it takes to send: the middles of five equal parts of
   * an exponential distribution, so that missing a courier counts as often as it happens.
   */
  private static final double[] SPREAD = {0.113, 0.383, 0.744, 1.291, 2.469};

  private static final double SECONDS = 3600;

  private final Region region;
  private final TripTable trips;

  Outlook(Region region) {
    this.region = region;
    this.trips = new TripTable(new Courier(region));
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
