package org.tongjie.broker.request;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.catalog.directory.AgencySymbol;

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

  /** When a reader is told that a loan is due soon. */
  Instant dueSoon(LocalDate due, PlaceCode place);

  /**
   * When a loan that is not brought back is reminded of.
   *
   * @param number how many reminders there were; after the last one a person looks after the loan
   */
  Optional<Instant> overdue(LocalDate due, int number, PlaceCode place);

  /** The day wanted, or a later one: never in the holidays of the reader's school. */
  LocalDate dueDate(AgencySymbol issuer, LocalDate wanted);

  /** The day at a place. */
  default LocalDate day(Instant now) {
    return LocalDate.ofInstant(now, zone());
  }

  /** The region's time. */
  ZoneId zone();
}
