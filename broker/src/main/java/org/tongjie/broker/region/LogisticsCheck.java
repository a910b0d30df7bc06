package org.tongjie.broker.region;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether rounds go forward in time, and books get everywhere by them. */
final class LogisticsCheck {
  private final Region region;
  private final Findings findings;

  LogisticsCheck(Region region) {
    this.region = region;
    this.findings = new Findings(region);
  }

  List<Finding> findings() {
    Logistics logistics = region.logistics();
    logistics.routes().values().forEach(this::check);
    for (Hub hub : logistics.hubs().values()) {
      findings.place("hubs." + hub.place(), hub.place());
      if (routesAt(hub.place()) < 2) {
        findings.warning("hubs." + hub.place(), Said.of(Complaint.HUB_LONELY));
      }
    }
    connections();
    return findings.all();
  }

  private long routesAt(PlaceCode place) {
    return region.logistics().routes().values().stream()
        .filter(route -> route.stops().stream().anyMatch(stop -> stop.place().equals(place)))
        .count();
  }

  private void check(Route route) {
    String path = "routes." + route.code();
    List<Route.Stop> stops = route.stops();
    stops.forEach(stop -> findings.place(path + ".stops", stop.place()));
    if (stops.size() < 2) {
      findings.error(path + ".stops", Said.of(Complaint.ROUTE_STOPS));
    }
    for (int i = 1; i < stops.size(); i++) {
      if (stops.get(i).arrives() < stops.get(i - 1).departs()) {
        findings.error(
            path + ".stops",
            Said.of(Complaint.ROUTE_ORDER, stops.get(i).place(), stops.get(i - 1).place()));
      }
    }
    if (route.days().isEmpty()) {
      findings.warning(path + ".days", Said.of(Complaint.ROUTE_DAYS));
    }
    if (stops.stream().noneMatch(this::givesBooks)) {
      findings.warning(path, Said.of(Complaint.ROUTE_USELESS));
    }
  }

  private boolean givesBooks(Route.Stop stop) {
    return region.logistics().hubs().containsKey(stop.place())
        || region.agencies().stream()
            .flatMap(agency -> region.mainPlace(agency.symbol()).stream())
            .anyMatch(place -> place.code().equals(stop.place()));
  }

  /** Books begin at the main places of libraries and are wanted wherever readers fetch them. */
  private void connections() {
    List<Place> mains =
        region.agencies().stream()
            .flatMap(agency -> region.mainPlace(agency.symbol()).stream())
            .toList();
    Connections net = new Connections(region.logistics());
    for (Place main : mains) {
      Set<PlaceCode> reached = net.from(main.code());
      String missed =
          region.pickupPlaces().stream()
              .map(Place::code)
              .filter(place -> !reached.contains(place))
              .map(PlaceCode::value)
              .collect(Collectors.joining(", "));
      if (!missed.isEmpty()) {
        findings.warning("places." + main.code(), Said.of(Complaint.ROUTE_MISSING, missed));
      }
    }
  }
}
