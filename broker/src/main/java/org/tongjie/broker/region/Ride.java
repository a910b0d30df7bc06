package org.tongjie.broker.region;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Boarding a round at one of its stops.
 *
 * @param stop number of the stop, from 0
 */
record Ride(Route route, int stop, RouteTimes times) {

  /** The first ride to each later stop that a book can take which is ready at a time. */
  List<Trip.Hop> hops(Instant ready) {
    Route.Stop from = route.stops().get(stop);
    List<Trip.Hop> hops = new ArrayList<>();
    for (Route.Stop to : route.stops().subList(stop + 1, route.stops().size())) {
      times
          .nextRun(route, from, to, ready)
          .ifPresent(run ->
              hops.add(
                  new Trip.Hop(
                      route.code(),
                      from.place(),
                      to.place(),
                      times.at(run, from.departs()),
                      times.at(run, to.arrives()))));
    }
    return hops;
  }
}
