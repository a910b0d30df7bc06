package org.tongjie.app.bench.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.region.RegionFile;

/** An invented region: a city, five counties around it, and the branches of each. */
final class YearRegion {
  static final int LIBRARIES = 40;
  private static final int COUNTIES = 5;
  private static final List<String> WEEK =
      List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
  private static final String[] LINES = {
    "monday,tuesday,wednesday,thursday,friday",
    "monday,wednesday,friday",
    "tuesday,thursday",
    "monday,thursday",
    "tuesday,friday"
  };

  private final Random random;
  private final List<String> agencies = new ArrayList<>();
  private final List<String> places = new ArrayList<>();
  private final List<String> calendars = new ArrayList<>();
  private final List<String> routes = new ArrayList<>();

  private YearRegion(long seed) {
    this.random = new Random(seed);
  }

  /** The county of a library: 0 is the city. */
  static int county(int library) {
    return library % (COUNTIES + 1);
  }

  static String code(int library) {
    return "L%02d".formatted(library);
  }

  /** The library of a place, whose code is the library's. */
  static int number(PlaceCode place) {
    return Integer.parseInt(place.value().substring(1));
  }

  static Region of(long seed) {
    return new YearRegion(seed).region();
  }

  private Region region() {
    for (int library = 0; library < LIBRARIES; library++) {
      library(library);
    }
    for (int county = 0; county <= COUNTIES; county++) {
      round(county);
      if (county > 0) {
        line(county);
      }
    }
    return RegionFile.parse(
        """
        {"name": "模拟区", "zone": "Asia/Shanghai", "agencies": [%s], "places": [%s],
         "systems": [], "proxyCards": [], "calendars": [%s], "routes": [%s], "hubs": [%s],
         "express": {"days": 4, "cost": "12.00"}, "cardPatterns": [], "itemPatterns": [],
         "readerTypes": [{"code": "ADULT", "name": "成人", "locals": {}}],
         "itemTypes": [{"code": "BOOK", "name": "图书", "locals": {}}],
         "rights": [{"readerType": "ADULT", "days": 30, "renewals": 1, "maxLoans": 9,
           "maxRequests": 9}]}
        """
            .formatted(
                String.join(",", agencies),
                String.join(",", places),
                String.join(",", calendars),
                String.join(",", routes),
                String.join(",", hubs())));
  }

  private static List<String> hubs() {
    List<String> hubs = new ArrayList<>();
    for (int county = 0; county <= COUNTIES; county++) {
      hubs.add("{\"place\": \"%s\", \"sorting\": \"60m\"}".formatted(code(county)));
    }
    return hubs;
  }

  private void library(int library) {
    String code = code(library);
    agencies.add(
        "{\"symbol\": \"%s\", \"name\": \"馆%s\", \"tier\": \"%s\"}"
            .formatted(
                code, code, library == 0 ? "city" : library <= COUNTIES ? "county" : "branch"));
    double angle = 2 * Math.PI * county(library) / COUNTIES;
    double far = county(library) == 0 ? 0 : 0.4;
    places.add(
        """
        {"code": "%s", "agency": "%s", "name": "馆%s", "kind": "desk", "calendar": "%s",
         "main": true, "address": "路", "latitude": %.4f, "longitude": %.4f}
        """
            .formatted(
                code,
                code,
                code,
                code,
                29.6 + far * Math.sin(angle) + 0.2 * (random.nextDouble() - 0.5),
                120.3 + far * Math.cos(angle) + 0.2 * (random.nextDouble() - 0.5)));
    calendars.add(calendar(library));
  }

  /** A free day each week, spring festival, and for some a closure of two weeks. */
  private String calendar(int library) {
    List<String> hours = new ArrayList<>();
    int free = random.nextInt(7);
    boolean weekdaysAlone = random.nextInt(4) == 0 && library > COUNTIES;
    for (int day = 0; day < WEEK.size(); day++) {
      if ((weekdaysAlone && day < 5) || (!weekdaysAlone && day != free)) {
        hours.add("\"%s\": [\"09:00-17:00\"]".formatted(WEEK.get(day)));
      }
    }
    int month = 3 + random.nextInt(9);
    String own =
        random.nextInt(3) == 0
            ? ",{\"from\": \"2026-%02d-05\", \"to\": \"2026-%02d-18\", \"reason\": \"整修\"}"
                .formatted(month, month)
            : "";
    return """
    {"code": "%s", "week": {%s}, "closures": [{"from": "2026-02-16", "to": "2026-02-22",
     "reason": "春节"}%s]}
    """
        .formatted(code(library), String.join(",", hours), own);
  }

  /** From the county's head library around its branches and back, twice: out, then in. */
  private void round(int county) {
    List<Integer> stops = new ArrayList<>();
    for (int library = county; library < LIBRARIES; library += COUNTIES + 1) {
      stops.add(library);
    }
    List<String> out = new ArrayList<>();
    int minute = 8 * 60;
    for (int stop : stops) {
      out.add(stop(stop, minute));
      minute += 25;
    }
    out.add(stop(stops.getFirst(), minute));
    route("R" + county, LINES[county == 0 ? 0 : random.nextInt(3)], out);
  }

  private void line(int county) {
    route(
        "C" + county,
        LINES[random.nextInt(LINES.length)],
        List.of(stop(0, 13 * 60), stop(county, 14 * 60 + 30), stop(0, 16 * 60 + 30)));
  }

  private static String stop(int library, int minute) {
    String time = "%02d:%02d".formatted(minute / 60, minute % 60);
    return "{\"place\": \"%s\", \"arrives\": \"%s\", \"departs\": \"%s\"}"
        .formatted(code(library), time, time);
  }

  private void route(String code, String days, List<String> stops) {
    routes.add(
        """
        {"code": "%s", "name": "线%s", "carrier": "车", "days": ["%s"], "stops": [%s], "bins": 9,
         "cost": "%s"}
        """
            .formatted(
                code,
                code,
                days.replace(",", "\",\""),
                String.join(",", stops),
                code.startsWith("R") ? "0.80" : "1.50"));
  }
}
