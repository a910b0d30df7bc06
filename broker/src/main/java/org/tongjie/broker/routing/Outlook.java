package org.tongjie.broker.routing;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
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
  private static final double SECONDS = 3600;

  private final Region region;
  private final TripTable trips;

  Outlook(Region region, TripTable trips) {
    this.region = region;
    this.trips = trips;
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

  /**
   * Asking now: what is sent is sent before the deadline, sooner or later by the library's tempo,
   * so that missing a courier counts as often as it happens.
   */
  Forecast forecast(PlaceCode home, PlaceCode pickup, Instant now, Expectation expectation) {
    OpeningCalendar desk = region.calendarOf(home);
    Instant deadline = region.policy().deadlines().pull().after(now, desk);
    Instant first = desk.nextOpening(now);
    Sending sending = new Sending(home, pickup, now);
    for (Slot slot : Slot.between(desk, now, deadline)) {
      sending.pass(slot, expectation.tempo().rate(slot));
    }
    Instant sent = desk.plusDeskHours(now, duration(sending.deskHours()));
    Instant failed = desk.plusDeskHours(now, duration(expectation.hoursToFail()));
    Journey journey = journey(home, pickup, sent);
    double filled = sending.hoursIfFilled().orElseGet(() -> hours(now, journey.ready()));
    Times times = new Times(sent, journey.departure(), journey.ready(), filled, hours(now, failed));
    return new Forecast(times, journey(home, pickup, first).ready(), journey.costs());
  }

  /** The chances to be sent in one slot after the other. */
  private final class Sending {
    private final PlaceCode home;
    private final PlaceCode pickup;
    private final Instant now;
    private double waiting = 1;
    private double deskHours;
    private double meanDeskHours;
    private double meanHours;

    Sending(PlaceCode home, PlaceCode pickup, Instant now) {
      this.home = home;
      this.pickup = pickup;
      this.now = now;
    }

    void pass(Slot slot, double rate) {
      double sent = waiting * -StrictMath.expm1(-rate * slot.hours());
      meanDeskHours += sent * (deskHours + slot.hours() / 2);
      meanHours += sent * hours(now, journey(home, pickup, slot.middle()).ready());
      deskHours += slot.hours();
      waiting -= sent;
    }

    double deskHours() {
      return waiting < 1 ? meanDeskHours / (1 - waiting) : deskHours;
    }

    OptionalDouble hoursIfFilled() {
      return waiting < 1 ? OptionalDouble.of(meanHours / (1 - waiting)) : OptionalDouble.empty();
    }
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
