package org.tongjie.broker.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tongjie.broker.ils.Capabilities;
import org.tongjie.broker.ils.Capability;
import org.tongjie.broker.ils.Operation;
import org.tongjie.broker.ils.Proof;
import org.tongjie.broker.ils.Support;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.region.RegionFile;

/**
 * Twelve libraries and every sort of system: one shared by two libraries, one that proves by state,
 * one that holds lent books alone, one that proves nothing, one that does everything, one without
 * holds, one without returns, and libraries without a system.
 */
final class YearRegion {
  static final int LIBRARIES = 12;

  /** The libraries of each system, in its order. */
  private static final Map<String, List<Integer>> SYSTEMS =
      Map.of(
          "S0", List.of(0, 1),
          "S2", List.of(2, 3),
          "S4", List.of(4),
          "S5", List.of(5),
          "S6", List.of(6),
          "S7", List.of(7),
          "S8", List.of(8, 9));

  private YearRegion() {}

  static String code(int library) {
    return "L%02d".formatted(library);
  }

  static List<String> systems() {
    return SYSTEMS.keySet().stream().sorted().toList();
  }

  static Capabilities capabilities(String system) {
    Capability marked = new Capability(Support.YES, Proof.MARKER);
    Capability stated = new Capability(Support.YES, Proof.STATE);
    Capability unproven = new Capability(Support.YES, Proof.NONE);
    return new Capabilities(
        switch (system) {
          case "S0", "S2" ->
              Map.of(
                  Operation.ITEM, stated,
                  Operation.HOLD, stated,
                  Operation.CANCEL_HOLD, stated,
                  Operation.CHECK_OUT, stated,
                  Operation.CHECK_IN, stated,
                  Operation.RENEW, stated);
          case "S4" ->
              Map.of(
                  Operation.ITEM, stated,
                  Operation.HOLD, new Capability(Support.LENT_OUT_ONLY, Proof.STATE),
                  Operation.CANCEL_HOLD, stated,
                  Operation.CHECK_OUT, stated,
                  Operation.CHECK_IN, stated);
          case "S5" ->
              Map.of(
                  Operation.ITEM, stated,
                  Operation.HOLD, unproven,
                  Operation.CANCEL_HOLD, unproven,
                  Operation.CHECK_OUT, unproven,
                  Operation.CHECK_IN, unproven);
          case "S6" ->
              Map.of(
                  Operation.ITEM, marked,
                  Operation.HOLD, marked,
                  Operation.CANCEL_HOLD, marked,
                  Operation.CHECK_OUT, marked,
                  Operation.CHECK_IN, marked,
                  Operation.RENEW, marked,
                  Operation.ACCEPT_ITEM, marked);
          case "S7" ->
              Map.of(
                  Operation.ITEM, stated,
                  Operation.CHECK_OUT, stated,
                  Operation.CHECK_IN, stated);
          default ->
              Map.of(
                  Operation.ITEM, marked,
                  Operation.HOLD, marked,
                  Operation.CANCEL_HOLD, marked,
                  Operation.CHECK_OUT, marked,
                  Operation.RENEW, marked);
        });
  }

  static Region region() {
    return RegionFile.parse(
        """
        {"name": "年区", "zone": "Asia/Shanghai", "agencies": [%s], "places": [%s],
         "systems": [%s], "proxyCards": [%s], "calendars": [%s], "routes": [%s],
         "hubs": [{"place": "L00", "sorting": "30m"}],
         "express": {"days": 3, "cost": "12.00"},
         "rights": [{"days": 30, "renewals": 1, "maxLoans": 9, "maxRequests": 9}],
         "deadlines": {"pull": "16h desk"}}
        """
            .formatted(
                all(library -> "{\"symbol\": \"%1$s\", \"name\": \"馆%1$s\", \"tier\": \"county\"}"),
                all(library ->
                    "{\"code\": \"%1$s\", \"agency\": \"%1$s\", \"name\": \"馆%1$s\","
                        + " \"calendar\": \"C"
                        + library % 3
                        + "\", \"main\": true}"),
                systems().stream().map(YearRegion::system).collect(Collectors.joining(",")),
                String.join(",", proxyCards()),
                calendars(),
                routes()));
  }

  private static String all(java.util.function.IntFunction<String> form) {
    return IntStream.range(0, LIBRARIES)
        .mapToObj(library -> form.apply(library).formatted(code(library)))
        .collect(Collectors.joining(","));
  }

  private static String system(String system) {
    return "{\"code\": \"%1$s\", \"name\": \"%1$s\", \"kind\": \"sip2\", \"address\": \"127.0.0.1:1\", \"agencies\": [%2$s]}"
        .formatted(
            system,
            SYSTEMS.getOrDefault(system, List.of()).stream()
                .map(library ->
                    "{\"agency\": \"%1$s\", \"places\": {\"%1$s\": \"%1$s\"}}"
                        .formatted(code(library)))
                .collect(Collectors.joining(",")));
  }

  private static List<String> proxyCards() {
    List<String> cards = new ArrayList<>();
    for (String system : systems()) {
      List<Integer> served = SYSTEMS.getOrDefault(system, List.of());
      for (int library = 0; library < LIBRARIES; library++) {
        if (!served.contains(library)) {
          cards.add(
              "{\"system\": \"%s\", \"borrower\": \"%s\", \"issuer\": \"%s\", \"number\": \"GJ-%s\"}"
                  .formatted(system, code(library), code(served.getFirst()), code(library)));
        }
      }
    }
    return cards;
  }

  /**
   * Closed on different days of the week; one sort closes for two weeks in summer, all at new year.
   */
  private static String calendars() {
    String newYear = "{\"from\": \"2026-02-16\", \"to\": \"2026-02-22\", \"reason\": \"春节\"}";
    String summer = ",{\"from\": \"2026-07-20\", \"to\": \"2026-08-02\", \"reason\": \"整修\"}";
    return IntStream.range(0, 3)
        .mapToObj(sort ->
            "{\"code\": \"C%d\", \"week\": {%s}, \"closures\": [%s%s]}"
                .formatted(sort, week(sort), newYear, sort == 2 ? summer : ""))
        .collect(Collectors.joining(","));
  }

  private static String week(int sort) {
    return java.util.Arrays.stream(java.time.DayOfWeek.values())
        .filter(day -> day.getValue() != sort + 1)
        .map(day ->
            "\"%s\": [\"09:00-17:00\"]".formatted(day.name().toLowerCase(java.util.Locale.ROOT)))
        .collect(Collectors.joining(","));
  }

  private static String routes() {
    return route("R0", "\"monday\",\"wednesday\",\"friday\"", 1, 6)
        + ","
        + route("R1", "\"tuesday\",\"thursday\",\"saturday\"", 7, 10);
  }

  /** From the first library around some others and back; the last library has no courier. */
  private static String route(String code, String days, int first, int last) {
    List<String> stops = new ArrayList<>();
    int minute = 9 * 60 + 30;
    stops.add(stop(0, minute));
    for (int library = first; library <= last; library++) {
      minute += 25;
      stops.add(stop(library, minute));
    }
    stops.add(stop(0, minute + 30));
    return "{\"code\": \"%s\", \"name\": \"线%s\", \"carrier\": \"车\", \"days\": [%s], \"stops\": [%s], \"bins\": 9, \"cost\": \"1.00\"}"
        .formatted(code, code, days, String.join(",", stops));
  }

  private static String stop(int library, int minute) {
    String time = "%02d:%02d".formatted(minute / 60, minute % 60);
    return "{\"place\": \"%s\", \"arrives\": \"%s\", \"departs\": \"%s\"}"
        .formatted(code(library), time, time);
  }
}
