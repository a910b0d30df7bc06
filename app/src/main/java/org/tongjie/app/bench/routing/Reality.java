package org.tongjie.app.bench.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.tongjie.app.bench.routing.Luck.Outcome;
import org.tongjie.broker.region.Courier;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.region.Trip;
import org.tongjie.broker.routing.ItemFacts;

/**
 * What becomes of asking a library: its luck, its desk's hours, the couriers, the pickup's hours.
 */
final class Reality {
  private final Region region;
  private final Luck luck;
  private final Courier courier;

  Reality(Region region, Luck luck) {
    this.region = region;
    this.luck = luck;
    this.courier = new Courier(region);
  }

  /**
   * What becomes of one attempt.
   *
   * @param end when it is sent, or known that it is not
   * @param ready on the pickup shelf; empty where it is not sent
   * @param costs of carrying it, in yuan
   */
  record Fate(Outcome outcome, Instant end, Optional<Instant> ready, double costs) {}

  Fate fate(int request, ItemFacts item, PlaceCode pickup, Instant asked) {
    int weekday = asked.atZone(region.calendars().zone()).getDayOfWeek().getValue();
    Outcome outcome = luck.outcome(request, YearRegion.number(item.home()), weekday);
    Instant end =
        region
            .calendarOf(item.home())
            .plusDeskHours(asked, Duration.ofSeconds(Math.round(outcome.hours() * 3600)));
    if (!outcome.filled()) {
      return new Fate(outcome, end, Optional.empty(), 0);
    }
    Optional<Trip> trip = courier.trip(item.home(), pickup, end);
    Instant arrival =
        trip.map(Trip::arrival)
            .orElse(end.plus(Duration.ofDays(region.logistics().express().days())));
    double costs = trip.map(Trip::cost).orElse(region.logistics().express().cost()).doubleValue();
    return new Fate(
        outcome, end, Optional.of(region.calendarOf(pickup).nextOpening(arrival)), costs);
  }
}
