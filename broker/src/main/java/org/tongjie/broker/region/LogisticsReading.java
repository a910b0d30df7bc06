package org.tongjie.broker.region;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Routes and hubs from the tree of a region's file. */
final class LogisticsReading {
  private static final Express USUAL_EXPRESS = new Express(3, BigDecimal.TEN);
  private static final Period USUAL_SORTING = Period.clock(Duration.ofHours(1));

  private LogisticsReading() {}

  static Logistics read(Entries entries, JsonNode root) {
    return Logistics.of(
        entries.keyed("routes", "code", LogisticsReading::route),
        entries.keyed("hubs", "place", LogisticsReading::hub),
        entries.one(() -> express(root.path("express"))).orElse(USUAL_EXPRESS));
  }

  private static Route route(JsonNode entry, String path) {
    Fields fields =
        Fields.of(
            entry,
            path,
            "code",
            "name",
            "nameEn",
            "carrier",
            "days",
            "stops",
            "suspensions",
            "bins",
            "cost");
    String code = fields.text("code");
    Names names = RegionReading.names(fields);
    String carrier = fields.optional("carrier").orElse("");
    Set<DayOfWeek> days =
        new HashSet<>(fields.values("days", day -> Fields.choice("days", DayOfWeek.class, day)));
    List<Route.Stop> stops = fields.objects("stops", LogisticsReading::stop);
    List<Closure> suspensions = CalendarsReading.closures(fields, "suspensions");
    int bins = fields.number("bins", 1);
    BigDecimal cost = fields.decimal("cost").orElse(BigDecimal.ZERO);
    return fields.make(() -> new Route(code, names, carrier, days, stops, suspensions, bins, cost));
  }

  private static Route.Stop stop(JsonNode entry, String path) {
    Fields fields = Fields.of(entry, path, "place", "arrives", "departs");
    PlaceCode place = fields.value("place", PlaceCode::new);
    int arrives = fields.value("arrives", LogisticsReading::minute);
    int departs = fields.value("departs", LogisticsReading::minute, arrives);
    return fields.make(() -> new Route.Stop(place, arrives, departs));
  }

  private static int minute(String written) {
    return TimeOfDay.parse(written, Route.Stop.LATEST);
  }

  private static Hub hub(JsonNode entry, String path) {
    Fields fields = Fields.of(entry, path, "place", "sorting");
    Period sorting = fields.value("sorting", Period::parse, USUAL_SORTING);
    if (sorting.counting() == Period.Counting.DESK) {
      throw new FieldException(fields.path("sorting"), Said.of(Complaint.SORTING_CLOCK));
    }
    return new Hub(fields.value("place", PlaceCode::new), sorting.length());
  }

  private static Express express(JsonNode node) {
    if (node.isMissingNode()) {
      return USUAL_EXPRESS;
    }
    Fields fields = Fields.of(node, "express", "days", "cost");
    int days = fields.number("days");
    BigDecimal cost = fields.decimal("cost").orElse(BigDecimal.ZERO);
    return fields.make(() -> new Express(days, cost));
  }
}
