package org.tongjie.broker.region;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * The earliest way from place to place by the couriers' rounds: a shortest path in time. Books
 * change rounds at hubs alone. A place that does not open on a day is not served on it.
 *
 * <p>Waiting never helps: who is ready earlier never arrives later.
 */
public final class Courier {
  private static final Comparator<Label> EARLIEST =
      Comparator.comparing(Label::arrival)
          .thenComparingInt(Label::rides)
          .thenComparing(Label::cost)
          .thenComparing(Label::place);

  private final Region region;
  private final Map<PlaceCode, List<Ride>> ridesFrom = new HashMap<>();

  public Courier(Region region) {
    this.region = region;
    RouteTimes times = new RouteTimes(region);
    for (Route route : region.logistics().routes().values()) {
      for (int stop = 0; stop < route.stops().size() - 1; stop++) {
        ridesFrom
            .computeIfAbsent(route.stops().get(stop).place(), place -> new ArrayList<>())
            .add(new Ride(route, stop, times));
      }
    }
  }

  /** A place reached, and how. */
  private record Label(
      PlaceCode place, Instant arrival, BigDecimal cost, int rides, Optional<Reached> by) {}

  private record Reached(Label from, Trip.Hop hop) {}

  /**
   * The trip that arrives first.
   *
   * @param ready when the book can be handed to a courier
   * @return empty where no round leads there within ten weeks: express, or an own trip
   */
  public Optional<Trip> trip(PlaceCode from, PlaceCode to, Instant ready) {
    PriorityQueue<Label> reached = new PriorityQueue<>(EARLIEST);
    Map<PlaceCode, Label> best = new HashMap<>();
    Set<PlaceCode> settled = new HashSet<>();
    reach(new Label(from, ready, BigDecimal.ZERO, 0, Optional.empty()), best, reached);
    while (!reached.isEmpty()) {
      Label label = reached.remove();
      if (label.place().equals(to)) {
        return Optional.of(trip(label, ready));
      }
      if (settled.add(label.place())) {
        rides(label, best, reached);
      }
    }
    return Optional.empty();
  }

  /** When a book is there: where no round leads, by express or an own trip. */
  public Instant arrival(PlaceCode from, PlaceCode to, Instant ready) {
    return trip(from, to, ready)
        .map(Trip::arrival)
        .orElseGet(() -> ready.plus(Duration.ofDays(region.logistics().express().days())));
  }

  private void rides(Label label, Map<PlaceCode, Label> best, PriorityQueue<Label> reached) {
    Optional<Instant> ready = readyAgain(label);
    if (ready.isEmpty()) {
      return;
    }
    for (Ride ride : ridesFrom.getOrDefault(label.place(), List.of())) {
      for (Trip.Hop hop : ride.hops(ready.get())) {
        BigDecimal cost = label.cost().add(ride.route().cost());
        Optional<Reached> by = Optional.of(new Reached(label, hop));
        reach(new Label(hop.to(), hop.arrival(), cost, label.rides() + 1, by), best, reached);
      }
    }
  }

  /**
   * When a book that came to a place can leave it: at once where it began, else from hubs alone.
   */
  private Optional<Instant> readyAgain(Label label) {
    if (label.by().isEmpty()) {
      return Optional.of(label.arrival());
    }
    return Optional.ofNullable(region.logistics().hubs().get(label.place()))
        .map(hub -> label.arrival().plus(hub.sorting()));
  }

  private static void reach(Label label, Map<PlaceCode, Label> best, PriorityQueue<Label> reached) {
    Label before = best.get(label.place());
    if (before == null || EARLIEST.compare(label, before) < 0) {
      best.put(label.place(), label);
      reached.add(label);
    }
  }

  private static Trip trip(Label last, Instant ready) {
    Deque<Trip.Hop> hops = new ArrayDeque<>();
    Optional<Reached> by = last.by();
    while (by.isPresent()) {
      hops.addFirst(by.get().hop());
      by = by.get().from().by();
    }
    Instant departure = hops.isEmpty() ? ready : hops.getFirst().departure();
    return new Trip(departure, last.arrival(), List.copyOf(hops), last.cost());
  }
}
