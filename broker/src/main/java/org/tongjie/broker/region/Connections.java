package org.tongjie.broker.region;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which places the couriers' rounds connect at all, whatever the day. */
final class Connections {
  private final Logistics logistics;

  Connections(Logistics logistics) {
    this.logistics = logistics;
  }

  /** The places that a book can reach from one, itself included. */
  Set<PlaceCode> from(PlaceCode origin) {
    Set<PlaceCode> reached = new HashSet<>(Set.of(origin));
    Deque<PlaceCode> waiting = new ArrayDeque<>(List.of(origin));
    while (!waiting.isEmpty()) {
      for (PlaceCode next : laterStops(waiting.removeFirst())) {
        if (reached.add(next) && logistics.hubs().containsKey(next)) {
          waiting.addLast(next);
        }
      }
    }
    return reached;
  }

  private Set<PlaceCode> laterStops(PlaceCode place) {
    Set<PlaceCode> later = new HashSet<>();
    for (Route route : logistics.routes().values()) {
      boolean aboard = false;
      for (Route.Stop stop : route.stops()) {
        if (aboard) {
          later.add(stop.place());
        }
        aboard = aboard || (stop.place().equals(place) && !route.days().isEmpty());
      }
    }
    return later;
  }
}
