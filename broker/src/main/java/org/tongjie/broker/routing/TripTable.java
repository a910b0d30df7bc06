package org.tongjie.broker.routing;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.tongjie.broker.region.Courier;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.region.Trip;

/**
 * Trips that were looked up before. Since waiting never helps, a trip found for one moment holds
 * for every moment from then to its departure.
 *
 * <p>Used by many threads; bounded by the places of the region and the trips kept of each pair.
 */
public final class TripTable {
  private static final int MOST_OF_A_PAIR = 64;

  private final Courier courier;
  private final int mostOfAPair;
  private final Map<Pair, Known> pairs = new ConcurrentHashMap<>();

  public TripTable(Courier courier) {
    this(courier, MOST_OF_A_PAIR);
  }

  /**
   * A table of another size.
   *
   * @param mostOfAPair trips that are kept of two places
   */
  public TripTable(Courier courier, int mostOfAPair) {
    this.courier = courier;
    this.mostOfAPair = mostOfAPair;
  }

  private record Pair(PlaceCode from, PlaceCode to) {}

  private record Ready(Instant from, Trip trip) {}

  /** Trips by departure, and from when on no courier goes at all. */
  private static final class Known {
    final ConcurrentSkipListMap<Instant, Ready> byDeparture = new ConcurrentSkipListMap<>();
  }

  /** As {@link Courier#trip}. */
  public Optional<Trip> trip(PlaceCode from, PlaceCode to, Instant ready) {
    if (from.equals(to)) {
      return courier.trip(from, to, ready);
    }
    Known known = pairs.computeIfAbsent(new Pair(from, to), _ -> new Known());
    Map.Entry<Instant, Ready> next = known.byDeparture.ceilingEntry(ready);
    if (next != null && !next.getValue().from().isAfter(ready)) {
      return Optional.of(next.getValue().trip());
    }
    Optional<Trip> trip = courier.trip(from, to, ready);
    trip.ifPresent(found -> keep(known, ready, found));
    return trip;
  }

  private void keep(Known known, Instant ready, Trip trip) {
    known.byDeparture.merge(
        trip.departure(),
        new Ready(ready, trip),
        (one, other) -> one.from().isAfter(other.from()) ? other : one);
    if (known.byDeparture.size() > mostOfAPair) {
      known.byDeparture.pollFirstEntry();
    }
  }
}
