package org.tongjie.broker.work;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.tongjie.broker.region.Calendars;
import org.tongjie.broker.request.SupplierRequest;
import org.tongjie.broker.request.SupplyState;

/**
 * What one comparison of a system found and missed. Readers and desks end holds and loans one by
 * one, of many days; where most of those of one day are gone together, the system has forgotten the
 * day.
 */
final class Vanished {
  /** Fewer readers than these are taken for chance; a class brings all its books back at once. */
  private static final int LEAST_READERS = 5;

  private final Map<Day, Tally> days = new HashMap<>();

  /** Holds, or loans, that came about on one day. */
  private record Day(boolean loans, LocalDate day) {}

  /** How many of them are there, and whose and how many are gone. */
  private static final class Tally {
    private final Set<String> readers = new HashSet<>();
    private int gone;
    private int there;

    private boolean isMass() {
      return readers.size() >= LEAST_READERS && gone > there;
    }
  }

  /** Notes that a hold or loan was looked for. */
  void note(String reader, SupplierRequest attempt, boolean there) {
    Tally tally =
        days.computeIfAbsent(
            new Day(
                attempt.state() == SupplyState.LENT,
                LocalDate.ofInstant(attempt.since(), Calendars.USUAL_ZONE)),
            day -> new Tally());
    if (there) {
      tally.there++;
    } else {
      tally.gone++;
      tally.readers.add(reader);
    }
  }

  /** How many holds and loans are gone. */
  int gone() {
    return days.values().stream().mapToInt(tally -> tally.gone).sum();
  }

  /** Whether so much is gone of one day that nobody can have ended it all. */
  boolean isMass() {
    return days.values().stream().anyMatch(Tally::isMass);
  }
}
