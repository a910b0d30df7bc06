package org.tongjie.broker.region;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * How a book gets from one place to another by couriers.
 *
 * @param departure when it leaves the first place
 * @param arrival when it is handed over at the last; whether that is open is its calendar's matter
 * @param hops in order; none where both places are one
 * @param cost of all hops, in yuan
 */
public record Trip(Instant departure, Instant arrival, List<Hop> hops, BigDecimal cost) {
  public Trip {
    hops = List.copyOf(hops);
  }

  /** One ride. */
  public record Hop(
      String route, PlaceCode from, PlaceCode to, Instant departure, Instant arrival) {}
}
