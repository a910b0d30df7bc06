package org.tongjie.broker.request;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.tongjie.broker.region.PlaceCode;

/** How long each wait may last: a pure function of the region's calendars, routes and settings. */
public interface DeadlinePolicy {
  /**
   * When a wait that begins now ends.
   *
   * @param from the place that acts, or that the item leaves
   * @param to the place the item is bound for; the same where nothing moves
   */
  Instant deadline(Wait wait, Instant now, PlaceCode from, PlaceCode to);

  /** The last moment of a day at a place. */
  Instant endOf(LocalDate day, PlaceCode place);

  /** The day at a place. */
  default LocalDate day(Instant now) {
    return LocalDate.ofInstant(now, zone());
  }

  /** The region's time. */
  ZoneId zone();
}
