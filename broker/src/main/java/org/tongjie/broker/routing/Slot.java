package org.tongjie.broker.routing;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.tongjie.broker.region.OpenSpan;
import org.tongjie.broker.region.OpeningCalendar;

/** A piece of a desk's open time that lies within one hour of one day. */
record Slot(Instant start, Instant end, DayOfWeek weekday, int hour) {
  private static final double SECONDS = 3600;

  double hours() {
    return Duration.between(start, end).toSeconds() / SECONDS;
  }

  Instant middle() {
    return start.plus(Duration.between(start, end).dividedBy(2));
  }

  /** The open time between two moments, in order. */
  static List<Slot> between(OpeningCalendar desk, Instant from, Instant to) {
    List<Slot> slots = new ArrayList<>();
    LocalDate last = to.atZone(desk.zone()).toLocalDate();
    for (LocalDate day = from.atZone(desk.zone()).toLocalDate();
        !day.isAfter(last);
        day = day.plusDays(1)) {
      for (OpenSpan span : desk.hours(day)) {
        Instant start = span.start(day, desk.zone());
        Instant end = span.end(day, desk.zone());
        cut(desk, start.isBefore(from) ? from : start, end.isBefore(to) ? end : to, slots);
      }
    }
    return slots;
  }

  private static void cut(OpeningCalendar desk, Instant start, Instant end, List<Slot> slots) {
    Instant from = start;
    while (from.isBefore(end)) {
      ZonedDateTime hour = from.atZone(desk.zone()).truncatedTo(ChronoUnit.HOURS);
      Instant next = hour.plusHours(1).toInstant();
      Instant to = next.isBefore(end) ? next : end;
      slots.add(new Slot(from, to, hour.getDayOfWeek(), hour.getHour()));
      from = to;
    }
  }
}
