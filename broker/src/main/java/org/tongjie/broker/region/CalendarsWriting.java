package org.tongjie.broker.region;

import java.time.DayOfWeek;
import java.util.List;

/** Calendars and couriers as parts of a region's file. */
final class CalendarsWriting {
  private CalendarsWriting() {}

  static void write(Region region, JsonObject root) {
    Logistics logistics = region.logistics();
    root.each("calendars", region.calendars().openings().values(), CalendarsWriting::calendar)
        .each("terms", region.calendars().terms().values(), CalendarsWriting::terms)
        .each("routes", logistics.routes().values(), CalendarsWriting::route)
        .each("hubs", logistics.hubs().values(), CalendarsWriting::hub)
        .with(
            "express",
            new JsonObject()
                .number("days", logistics.express().days())
                .text("cost", logistics.express().cost().toPlainString())
                .node());
  }

  private static JsonObject calendar(OpeningCalendar calendar) {
    JsonObject week = new JsonObject();
    for (DayOfWeek day : DayOfWeek.values()) {
      week.texts(Fields.token(day), calendar.week().getOrDefault(day, List.of()));
    }
    JsonObject written = new JsonObject().text("code", calendar.code());
    written.node().set("week", week.node());
    return written
        .each("closures", calendar.closures(), CalendarsWriting::closure)
        .each("specialDays", calendar.specialDays(), CalendarsWriting::specialDay);
  }

  private static JsonObject closure(Closure closure) {
    return new JsonObject()
        .text("from", closure.from())
        .text("to", closure.to())
        .text("reason", closure.reason());
  }

  private static JsonObject specialDay(SpecialDay day) {
    return new JsonObject()
        .text("day", day.day())
        .texts("hours", day.hours())
        .text("reason", day.reason());
  }

  private static JsonObject terms(Terms terms) {
    return new JsonObject()
        .text("code", terms.code())
        .each("terms", terms.terms(), CalendarsWriting::term);
  }

  private static JsonObject term(Terms.Term term) {
    return new JsonObject()
        .text("name", term.name())
        .text("first", term.first())
        .text("last", term.last());
  }

  private static JsonObject route(Route route) {
    return new JsonObject()
        .text("code", route.code())
        .names(route.names())
        .text("carrier", route.carrier())
        .texts("days", route.days().stream().map(Fields::token).toList())
        .each("stops", route.stops(), CalendarsWriting::stop)
        .each("suspensions", route.suspensions(), CalendarsWriting::closure)
        .number("bins", route.bins())
        .text("cost", route.cost().toPlainString());
  }

  private static JsonObject stop(Route.Stop stop) {
    return new JsonObject()
        .text("place", stop.place())
        .text("arrives", TimeOfDay.written(stop.arrives()))
        .text("departs", TimeOfDay.written(stop.departs()));
  }

  private static JsonObject hub(Hub hub) {
    return new JsonObject()
        .text("place", hub.place())
        .text("sorting", hub.sorting().toMinutes() + "m");
  }
}
