package org.tongjie.app.bench.routing;

import org.tongjie.broker.region.PlaceCode;
import org.tongjie.catalog.directory.AgencySymbol;

/** The forty libraries of a simulated region by number: 0 the city's, 1 to 5 the counties'. */
final class Libraries {
  static final int ALL = 40;
  static final int COUNTIES = 5;

  private Libraries() {}

  /** The county of a library: 0 is the city. */
  static int county(int library) {
    return library % (COUNTIES + 1);
  }

  static boolean isHead(int library) {
    return library <= COUNTIES;
  }

  static String code(int library) {
    return "L%02d".formatted(library);
  }

  static AgencySymbol agency(int library) {
    return new AgencySymbol(code(library));
  }

  static PlaceCode place(int library) {
    return new PlaceCode(code(library));
  }

  /** The library of a place, whose code is the library's. */
  static int number(PlaceCode place) {
    return Integer.parseInt(place.value().substring(1));
  }

  static int number(AgencySymbol agency) {
    return Integer.parseInt(agency.value().substring(1));
  }
}
