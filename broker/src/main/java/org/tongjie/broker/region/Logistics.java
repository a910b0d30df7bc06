package org.tongjie.broker.region;

import java.util.List;
import java.util.Map;

/**
 * The net of couriers.
 *
 * @param routes by code, in the order of the file
 * @param hubs by place
 * @param express where no route connects two places
 */
public record Logistics(Map<String, Route> routes, Map<PlaceCode, Hub> hubs, Express express) {
  public Logistics {
    routes = Ordered.copyOf(routes);
    hubs = Ordered.copyOf(hubs);
  }

  static Logistics of(List<Route> routes, List<Hub> hubs, Express express) {
    return new Logistics(Ordered.by(routes, Route::code), Ordered.by(hubs, Hub::place), express);
  }
}
