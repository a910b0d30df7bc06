package org.tongjie.broker.region;

import java.time.Duration;
import java.util.List;

/**
 * How long each step of lending may take before silence counts as an answer.
 *
 * @param patronCheck the home system on its reader
 * @param answerOfSystem a supplier's system on a hold
 * @param alone the supplier's desk, before another is asked beside it; never where that is no
 *     shorter than {@code pull}
 * @param pull the supplier's desk on its pull list
 * @param transitGrace a bin, beyond the courier's trip
 * @param shelf a reader, to fetch what is ready
 * @param longerShelf how much longer it waits where that is asked for or granted
 * @param overdue from the due date to each reminder, in order; the last is for staff
 * @param sendHome the desk, to send a returned book on, beyond the courier's trip
 * @param missing a book nobody has scanned, until it counts as lost
 * @param history a request that is over in every respect, until its reader is erased from it where
 *     the reader keeps no history
 */
public record Deadlines(
    Period patronCheck,
    Period answerOfSystem,
    Period alone,
    Period pull,
    Period transitGrace,
    Period shelf,
    Period longerShelf,
    List<Period> overdue,
    Period sendHome,
    Period missing,
    Period history) {
  /** What holds where a region's file says nothing else. */
  public static final Deadlines USUAL =
      new Deadlines(
          Period.clock(Duration.ofMinutes(15)),
          Period.clock(Duration.ofMinutes(30)),
          Period.desk(Duration.ofHours(6)),
          Period.desk(Duration.ofHours(16)),
          Period.clock(Duration.ofDays(2)),
          Period.clock(Duration.ofDays(7)),
          Period.clock(Duration.ofDays(3)),
          List.of(
              Period.clock(Duration.ofDays(1)),
              Period.clock(Duration.ofDays(7)),
              Period.clock(Duration.ofDays(21))),
          Period.desk(Duration.ofHours(16)),
          Period.clock(Duration.ofDays(14)),
          Period.clock(Duration.ofDays(14)));

  public Deadlines {
    overdue = List.copyOf(overdue);
  }
}
