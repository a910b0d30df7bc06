package org.tongjie.broker.region;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** On which days a round really serves its stops. */
final class RouteTimes {
  /** How far ahead a round is looked for, in days: longer than a school's summer. */
  private static final int HORIZON = 70;

  private final Region region;

  /** What was found of a place's days: it is asked for them again and again. */
  private final Map<PlaceCode, Map<LocalDate, Boolean>> open = new ConcurrentHashMap<>();

  RouteTimes(Region region) {
    this.region = region;
  }

  /** The day of the first run that takes a book from a stop to a later one. */
  Optional<LocalDate> nextRun(Route route, Route.Stop from, Route.Stop to, Instant ready) {
    LocalDate first =
        ready
            .atZone(region.calendars().zone())
            .toLocalDate()
            .minusDays(from.departs() / TimeOfDay.DAY);
    for (int ahead = 0; ahead < HORIZON; ahead++) {
      LocalDate day = first.plusDays(ahead);
      if (route.runsOn(day)
          && !at(day, from.departs()).isBefore(ready)
          && serves(day, from.departs(), from.place())
          && serves(day, to.arrives(), to.place())) {
        return Optional.of(day);
      }
    }
    return Optional.empty();
  }

  private boolean serves(LocalDate run, int minute, PlaceCode place) {
    return open.computeIfAbsent(place, _ -> new ConcurrentHashMap<>())
        .computeIfAbsent(
            run.plusDays(minute / TimeOfDay.DAY), day -> region.calendarOf(place).opensOn(day));
  }

  Instant at(LocalDate run, int minute) {
    return TimeOfDay.at(run, minute, region.calendars().zone());
  }
}
