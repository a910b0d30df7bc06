package org.tongjie.broker.routing;

import java.time.DayOfWeek;
import java.util.Comparator;
import org.tongjie.catalog.directory.AgencySymbol;

/**
 * What experience is kept for.
 *
 * @param location shelf location in the library's own words, or empty
 * @param itemType in the region's words, or empty
 * @param weekday on which the library was asked, by the region's clocks
 */
public record FillKey(AgencySymbol agency, String location, String itemType, DayOfWeek weekday)
    implements Comparable<FillKey> {
  private static final Comparator<FillKey> ORDER =
      Comparator.comparing(FillKey::agency)
          .thenComparing(FillKey::location)
          .thenComparing(FillKey::itemType)
          .thenComparing(FillKey::weekday);

  @Override
  public int compareTo(FillKey other) {
    return ORDER.compare(this, other);
  }
}
