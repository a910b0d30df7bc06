package org.tongjie.broker.routing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What an item's system says of it.
 *
 * @param asOf when the system said so
 * @param due when it is expected back
 * @param queue how many wait for it
 */
public record ShelfStatus(Standing standing, Instant asOf, Optional<LocalDate> due, int queue) {

  /** Whether it can be fetched from the shelf. */
  public enum Standing {
    ON_SHELF,
    /** With a reader. */
    LENT_OUT,
    /** On a hold shelf, under way or being processed: not now. */
    BUSY,
    /** Never lent, or lost. */
    NEVER,
    /** The system says nothing usable of it. */
    UNKNOWN,
    /** Its library has no system: nobody can say before someone looks. */
    NOT_RECORDED,
    /** The system does not answer. */
    SILENT
  }
}
