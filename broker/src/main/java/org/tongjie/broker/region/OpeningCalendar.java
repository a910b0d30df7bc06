package org.tongjie.broker.region;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * When a place is open: the hours of a week, closures, and days with hours of their own.
 *
 * <p>A place is open from the first minute of its hours, and closed again from their end. Looking
 * ahead ends after two years: a place that does not open by then counts as opening at their end, so
 * that every deadline has a date.
 *
 * @param week hours by weekday, in order, without overlap; a weekday that is missing is closed
 */
public record OpeningCalendar(
    String code,
    ZoneId zone,
    Map<DayOfWeek, List<OpenSpan>> week,
    List<Closure> closures,
    List<SpecialDay> specialDays) {
  /** As far as it looks ahead, in days. */
  static final int HORIZON = 731;

  private static final OpenSpan WHOLE_DAY = new OpenSpan(0, TimeOfDay.DAY);

  public OpeningCalendar {
    Map<DayOfWeek, List<OpenSpan>> hours = new EnumMap<>(DayOfWeek.class);
    week.forEach((day, spans) -> hours.put(day, List.copyOf(spans)));
    week = Map.copyOf(hours);
    closures = List.copyOf(closures);
    specialDays = List.copyOf(specialDays);
  }

  /** Never closed. */
  public static OpeningCalendar always(ZoneId zone) {
    return new OpeningCalendar(
        "always",
        zone,
        Arrays.stream(DayOfWeek.values())
            .collect(Collectors.toMap(Function.identity(), day -> List.of(WHOLE_DAY))),
        List.of(),
        List.of());
  }

  /** The hours of one day, none when it is closed. */
  public List<OpenSpan> hours(LocalDate day) {
    for (SpecialDay special : specialDays) {
      if (special.day().equals(day)) {
        return special.hours();
      }
    }
    return closure(day).isPresent() ? List.of() : week.getOrDefault(day.getDayOfWeek(), List.of());
  }

  /** The closure that a day falls into. */
  public Optional<Closure> closure(LocalDate day) {
    return closures.stream().filter(closure -> closure.covers(day)).findFirst();
  }

  /** Whether it opens at all that day. */
  public boolean opensOn(LocalDate day) {
    return !hours(day).isEmpty();
  }

  public boolean isOpen(Instant time) {
    LocalDate day = time.atZone(zone).toLocalDate();
    return hours(day).stream()
        .anyMatch(
            span -> !time.isBefore(span.start(day, zone)) && time.isBefore(span.end(day, zone)));
  }

  /** The time itself where it is open, else when it opens next. */
  public Instant nextOpening(Instant time) {
    return plusDeskHours(time, Duration.ZERO);
  }

  /**
   * The open moment that this much open time lies before: a desk that closes just when the time is
   * up has until it opens again. Later starts and longer times never give an earlier moment.
   *
   * @param deskTime zero or more
   */
  public Instant plusDeskHours(Instant from, Duration deskTime) {
    if (deskTime.isNegative()) {
      throw new IllegalArgumentException("desk time is never negative: " + deskTime);
    }
    LocalDate first = from.atZone(zone).toLocalDate();
    Duration left = deskTime;
    for (int ahead = 0; ahead < HORIZON; ahead++) {
      LocalDate day = first.plusDays(ahead);
      for (OpenSpan span : hours(day)) {
        Instant start = later(from, span.start(day, zone));
        Duration open = Duration.between(start, later(start, span.end(day, zone)));
        if (left.compareTo(open) < 0) {
          return start.plus(left);
        }
        left = left.minus(open);
      }
    }
    return later(from, first.plusDays(HORIZON).atStartOfDay(zone).toInstant());
  }

  private static Instant later(Instant one, Instant other) {
    return one.isBefore(other) ? other : one;
  }

  /** The open time between two moments; zero when the second is not later. */
  public Duration deskTimeBetween(Instant from, Instant to) {
    Duration open = Duration.ZERO;
    LocalDate last = to.atZone(zone).toLocalDate();
    for (LocalDate day = from.atZone(zone).toLocalDate();
        !day.isAfter(last);
        day = day.plusDays(1)) {
      for (OpenSpan span : hours(day)) {
        Instant start = later(from, span.start(day, zone));
        Instant end = span.end(day, zone).isBefore(to) ? span.end(day, zone) : to;
        open = start.isBefore(end) ? open.plus(Duration.between(start, end)) : open;
      }
    }
    return open;
  }

  /**
   * The day itself where it is open, else the next that is; after two years, the last looked at.
   */
  public LocalDate nextOpenDay(LocalDate day) {
    LocalDate candidate = day;
    while (!opensOn(candidate) && candidate.isBefore(day.plusDays(HORIZON))) {
      candidate = candidate.plusDays(1);
    }
    return candidate;
  }

  /** Hours of an ordinary week. */
  public Duration weeklyHours() {
    return Duration.ofMinutes(
        week.values().stream().flatMap(List::stream).mapToLong(OpenSpan::minutes).sum());
  }
}
