package org.tongjie.app.bench.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.region.RegionFile;

/** The file of an invented region, as it is put together. */
final class RegionText {
  static final List<String> WEEK =
      List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

  private final List<String> agencies = new ArrayList<>();
  private final List<String> places = new ArrayList<>();
  private final List<String> calendars = new ArrayList<>();
  private final List<String> terms = new ArrayList<>();
  private final List<String> routes = new ArrayList<>();
  private final List<String> holidays = new ArrayList<>();

  /** Books change over in each head library. */
  Region region() {
    List<String> hubs = new ArrayList<>();
    for (int head = 0; head <= Libraries.COUNTIES; head++) {
      hubs.add("{\"place\": \"%s\", \"sorting\": \"60m\"}".formatted(Libraries.code(head)));
    }
    return RegionFile.parse(
        """
        {"name": "模拟区", "zone": "Asia/Shanghai", "agencies": [%s], "places": [%s],
         "systems": [], "proxyCards": [], "calendars": [%s], "terms": [%s], "routes": [%s],
         "hubs": [%s], "express": {"days": 4, "cost": "12.00"}, "cardPatterns": [],
         "itemPatterns": [],
         "readerTypes": [{"code": "ADULT", "name": "成人", "locals": {}}],
         "itemTypes": [{"code": "BOOK", "name": "图书", "locals": {}}],
         "rights": [{"readerType": "ADULT", "days": 30, "renewals": 1, "maxLoans": 9,
           "maxRequests": 9}]}
        """
            .formatted(
                joined(agencies),
                joined(places),
                joined(calendars),
                joined(terms),
                joined(routes),
                joined(hubs)));
  }

  private static String joined(List<String> entries) {
    return String.join(",", entries);
  }

  /** A library, with its one place somewhere in its county. */
  void library(int library, String tier, String more, Random random) {
    String code = Libraries.code(library);
    agencies.add(
        "{\"symbol\": \"%s\", \"name\": \"馆%s\", \"tier\": \"%s\"%s}"
            .formatted(code, code, tier, more));
    double angle = 2 * Math.PI * Libraries.county(library) / Libraries.COUNTIES;
    double far = Libraries.county(library) == 0 ? 0 : 0.4;
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
  }

  /** Opening hours: entries of a week, and of closures. */
  void calendar(int library, List<String> week, List<String> closures) {
    calendars.add(
        "{\"code\": \"%s\", \"week\": {%s}, \"closures\": [%s]}"
            .formatted(Libraries.code(library), joined(week), joined(closures)));
  }

  void terms(String entry) {
    terms.add(entry);
  }

  /** When no courier sets out. */
  void holiday(String closure) {
    holidays.add(closure);
  }

  static String hours(int day, String... spans) {
    return "\"%s\": [\"%s\"]".formatted(WEEK.get(day), String.join("\",\"", spans));
  }

  static String closed(String from, String to, String reason) {
    return "{\"from\": \"%s\", \"to\": \"%s\", \"reason\": \"%s\"}".formatted(from, to, reason);
  }

  static String stop(int library, int minute) {
    return stop(library, minute, minute);
  }

  static String stop(int library, int arrives, int departs) {
    return "{\"place\": \"%s\", \"arrives\": \"%s\", \"departs\": \"%s\"}"
        .formatted(Libraries.code(library), time(arrives), time(departs));
  }

  private static String time(int minute) {
    return "%02d:%02d".formatted(minute / 60, minute % 60);
  }

  void route(String code, String days, List<String> stops, String cost) {
    routes.add(
        """
        {"code": "%s", "name": "线%s", "carrier": "车", "days": ["%s"], "stops": [%s], "bins": 9,
         "suspensions": [%s], "cost": "%s"}
        """
            .formatted(
                code, code, days.replace(",", "\",\""), joined(stops), joined(holidays), cost));
  }
}
