package org.tongjie.app.bench.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.tongjie.app.bench.routing.World.Answer;
import org.tongjie.broker.region.Courier;
import org.tongjie.broker.region.Period;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.region.Trip;
import org.tongjie.broker.routing.ItemFacts;
import org.tongjie.broker.routing.TripTable;

/** What becomes of asking a library: its answer, the couriers, the pickup's hours. */
final class Reality {
  /** Enough for every departure of a year. */
  private static final int TRIPS_OF_A_PAIR = 2_000;

  private final World world;
  private final TripTable trips;

  Reality(World world) {
    this(world, new TripTable(new Courier(world.region()), TRIPS_OF_A_PAIR));
  }

  private Reality(World world, TripTable trips) {
    this.world = world;
    this.trips = trips;
  }

  /** The same where a silent library is given up after a time of its own. */
  Reality givingUpAfter(Period patience) {
    return new Reality(new PatientWorld(world, patience), trips);
  }

  World world() {
    return world;
  }

  /** Trips that were found before: all orders of a year want the same. */
  TripTable trips() {
    return trips;
  }

  /**
   * What becomes of one attempt.
   *
   * @param ready on the pickup shelf; empty where it is not sent
   * @param costs of carrying it, in yuan
   */
  record Fate(Answer answer, Optional<Instant> ready, double costs) {
    /** When it is sent, or known that it is not. */
    Instant end() {
      return answer.end();
    }
  }

  Fate fate(int request, ItemFacts item, PlaceCode pickup, Instant asked) {
    Answer answer = world.answer(request, Libraries.number(item.home()), asked);
    if (!answer.filled()) {
      return new Fate(answer, Optional.empty(), 0);
    }
    Region region = world.region();
    Optional<Trip> trip = trips.trip(item.home(), pickup, answer.end());
    Instant arrival =
        trip.map(Trip::arrival)
            .orElse(answer.end().plus(Duration.ofDays(region.logistics().express().days())));
    double costs = trip.map(Trip::cost).orElse(region.logistics().express().cost()).doubleValue();
    return new Fate(answer, Optional.of(region.calendarOf(pickup).nextOpening(arrival)), costs);
  }
}
