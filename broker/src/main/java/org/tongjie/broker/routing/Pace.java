package org.tongjie.broker.routing;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.tongjie.broker.region.OpeningCalendar;

/**
 * At which hours of the day, and on which weekdays, a library takes from its shelves what it sends:
 * pull lists are worked off in rounds, not at any moment.
 *
 * @param hours by hour of the day, from 0 to 23 by the region's clocks
 * @param weekdays from Monday to Sunday
 */
public record Pace(List<Cell> hours, List<Cell> weekdays) {
  public static final int HOURS = 24;
  public static final int WEEKDAYS = 7;
  public static final Pace NONE =
      new Pace(Collections.nCopies(HOURS, Cell.NONE), Collections.nCopies(WEEKDAYS, Cell.NONE));

  public Pace {
    hours = List.copyOf(hours);
    weekdays = List.copyOf(weekdays);
  }

  /**
   * What happened in such hours while the desk was open.
   *
   * @param waited hours that requests waited there which were filled in the end
   * @param sent how many were sent then; a fraction where it is long ago
   */
  public record Cell(double waited, double sent) {
    public static final Cell NONE = new Cell(0, 0);

    public Cell plus(Cell other) {
      return new Cell(waited + other.waited, sent + other.sent);
    }
  }

  /** That of one request, from asking until it was sent. */
  public static Pace of(OpeningCalendar desk, Instant asked, Instant sent) {
    List<Cell> hours = new ArrayList<>(NONE.hours);
    List<Cell> weekdays = new ArrayList<>(NONE.weekdays);
    for (Slot slot : Slot.between(desk, asked, sent)) {
      Cell waited = new Cell(slot.hours(), 0);
      hours.set(slot.hour(), hours.get(slot.hour()).plus(waited));
      int weekday = slot.weekday().getValue() - 1;
      weekdays.set(weekday, weekdays.get(weekday).plus(waited));
    }
    ZonedDateTime end = sent.atZone(desk.zone());
    Cell once = new Cell(0, 1);
    hours.set(end.getHour(), hours.get(end.getHour()).plus(once));
    int weekday = end.getDayOfWeek().getValue() - 1;
    weekdays.set(weekday, weekdays.get(weekday).plus(once));
    return new Pace(hours, weekdays);
  }

  public Pace plus(Pace other) {
    return new Pace(plus(hours, other.hours), plus(weekdays, other.weekdays));
  }

  private static List<Cell> plus(List<Cell> some, List<Cell> others) {
    List<Cell> sums = new ArrayList<>();
    for (int cell = 0; cell < some.size(); cell++) {
      sums.add(some.get(cell).plus(others.get(cell)));
    }
    return sums;
  }

  /** All hours of the day together. */
  public Cell all() {
    return hours.stream().reduce(Cell.NONE, Cell::plus);
  }
}
