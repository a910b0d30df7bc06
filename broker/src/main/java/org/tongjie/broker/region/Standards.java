package org.tongjie.broker.region;

import java.util.EnumMap;
import java.util.Map;
import org.tongjie.catalog.directory.Agency;

/**
 * What a library of the region is to offer.
 *
 * @param weeklyHours opening hours a week, by tier; a tier that is missing has none set
 * @param stock volumes, at least
 * @param childrenPercent share of children's books in the stock, 0 to 100
 */
public record Standards(Map<Agency.Tier, Integer> weeklyHours, int stock, int childrenPercent) {
  /** The standards of county networks of head libraries and branches. */
  public static final Standards USUAL =
      new Standards(
          Map.of(
              Agency.Tier.CITY, 42,
              Agency.Tier.COUNTY, 42,
              Agency.Tier.BRANCH, 35),
          8000,
          40);

  private static final int WHOLE = 100;

  public Standards {
    Map<Agency.Tier, Integer> hours = new EnumMap<>(Agency.Tier.class);
    hours.putAll(weeklyHours);
    weeklyHours = Ordered.copyOf(hours);
    if (stock < 0 || childrenPercent < 0 || childrenPercent > WHOLE) {
      throw new WrongValueException(Complaint.BAD_STANDARDS);
    }
  }
}
