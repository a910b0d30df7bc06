package org.tongjie.broker.region;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Opening hours and terms from the tree of a region's file. */
final class CalendarsReading {
  private static final String[] WEEK = {
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"
  };

  private CalendarsReading() {}

  static Calendars read(Entries entries, ZoneId zone) {
    return Calendars.of(
        zone,
        entries.keyed("calendars", "code", (entry, path) -> calendar(entry, path, zone)),
        entries.keyed("terms", "code", CalendarsReading::terms));
  }

  private static OpeningCalendar calendar(JsonNode entry, String path, ZoneId zone) {
    Fields fields = Fields.of(entry, path, "code", "week", "closures", "specialDays");
    Fields week = Fields.of(fields.node("week"), fields.path("week"), WEEK);
    Map<DayOfWeek, List<OpenSpan>> hours = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      List<OpenSpan> spans = week.values(Fields.token(day), OpenSpan::parse);
      if (!spans.isEmpty()) {
        hours.put(day, spans);
      }
    }
    return new OpeningCalendar(
        fields.text("code"), zone, hours, closures(fields, "closures"), specialDays(fields));
  }

  static List<Closure> closures(Fields fields, String name) {
    return fields.objects(
        name,
        (entry, path) -> {
          Fields closure = Fields.of(entry, path, "from", "to", "reason");
          LocalDate from = closure.value("from", Dates::parse);
          LocalDate to = closure.value("to", Dates::parse, from);
          String reason = closure.optional("reason").orElse("");
          return closure.make(() -> new Closure(from, to, reason));
        });
  }

  private static List<SpecialDay> specialDays(Fields fields) {
    return fields.objects(
        "specialDays",
        (entry, path) -> {
          Fields day = Fields.of(entry, path, "day", "hours", "reason");
          return new SpecialDay(
              day.value("day", Dates::parse),
              day.values("hours", OpenSpan::parse),
              day.optional("reason").orElse(""));
        });
  }

  private static Terms terms(JsonNode entry, String path) {
    Fields fields = Fields.of(entry, path, "code", "terms");
    return new Terms(fields.text("code"), fields.objects("terms", CalendarsReading::term));
  }

  private static Terms.Term term(JsonNode entry, String path) {
    Fields fields = Fields.of(entry, path, "name", "first", "last");
    String name = fields.text("name");
    LocalDate first = fields.value("first", Dates::parse);
    LocalDate last = fields.value("last", Dates::parse);
    return fields.make(() -> new Terms.Term(name, first, last));
  }
}
