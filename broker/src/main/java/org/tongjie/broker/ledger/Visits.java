package org.tongjie.broker.ledger;

import java.time.LocalDate;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.catalog.directory.AgencySymbol;

/**
 * Visitors of a place on a day: 进馆人次.
 *
 * @param visitors 0 to {@link #MOST}
 * @param source a gate counter, or a person
 */
public record Visits(
    AgencySymbol agency, PlaceCode place, LocalDate day, int visitors, MonthFigure.Source source) {
  /** More come to no place in a day. */
  public static final int MOST = 999_999;

  public Visits {
    if (visitors < 0 || visitors > MOST) {
      throw new IllegalArgumentException("visitors are 0 to " + MOST + ", not " + visitors);
    }
    if (source != MonthFigure.Source.GATE && source != MonthFigure.Source.HAND) {
      throw new IllegalArgumentException("visitors are told by a gate or a person");
    }
  }
}
