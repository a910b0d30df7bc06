package org.tongjie.broker.ledger;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.tongjie.broker.ledger.MonthFigure.Cell;
import org.tongjie.broker.ledger.MonthFigure.Measure;
import org.tongjie.broker.ledger.MonthFigure.Source;
import org.tongjie.broker.region.Place;
import org.tongjie.broker.region.Region;

/** How long the places of a region were open in a month, by their hours and closures. */
public final class OpenHours {
  private OpenHours() {}

  /** Minutes of each place where readers come. */
  public static List<MonthFigure> of(Region region, YearMonth month) {
    return region.places().stream()
        .filter(place -> place.kind() != Place.Kind.DEPOT)
        .map(place -> of(region, place, month))
        .toList();
  }

  private static MonthFigure of(Region region, Place place, YearMonth month) {
    ZoneId zone = region.calendars().zone();
    Instant from = month.atDay(1).atStartOfDay(zone).toInstant();
    Instant to = month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
    long minutes = region.calendarOf(place.code()).deskTimeBetween(from, to).toMinutes();
    Cell cell = Cell.at(place.agency().value(), place.code().value(), Measure.OPEN_MINUTES);
    return new MonthFigure(cell, minutes, Source.CALENDAR, false);
  }
}
