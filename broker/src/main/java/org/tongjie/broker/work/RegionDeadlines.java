package org.tongjie.broker.work;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;
import org.tongjie.broker.region.Calendars;
import org.tongjie.broker.region.Courier;
import org.tongjie.broker.region.Deadlines;
import org.tongjie.broker.region.Period;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.request.DeadlinePolicy;
import org.tongjie.broker.request.Wait;
import org.tongjie.catalog.directory.AgencySymbol;

/** Deadlines by the region's settings, desk hours and courier rounds. */
public final class RegionDeadlines implements DeadlinePolicy {
  private static final Period ROUTING = Period.clock(Duration.ofMinutes(15));
  private static final int DUE_SOON_DAYS = 3;
  private static final Period CANCEL = Period.clock(Duration.ofHours(4));

  private final Supplier<Region> region;
  private volatile Rounds rounds;

  /** The rounds of one region, which cost something to lay out. */
  private record Rounds(Region region, Courier courier) {}

  /**
   * Deadlines of a region that may change.
   *
   * @param region what holds now
   */
  public RegionDeadlines(Supplier<Region> region) {
    this.region = region;
    this.rounds = new Rounds(region.get(), new Courier(region.get()));
  }

  private Courier courier(Region current) {
    Rounds known = rounds;
    if (!known.region().equals(current)) {
      known = new Rounds(current, new Courier(current));
      rounds = known;
    }
    return known.courier();
  }

  @Override
  public Instant deadline(Wait wait, Instant now, PlaceCode from, PlaceCode to) {
    Region current = region.get();
    Deadlines deadlines = current.deadlines();
    return switch (wait) {
      case PATRON_CHECK -> after(current, deadlines.patronCheck(), now, from);
      case ROUTING -> after(current, ROUTING, now, from);
      case ANSWER -> after(current, deadlines.answerOfSystem(), now, from);
      case ALONE -> after(current, deadlines.alone(), now, from);
      case PULL -> after(current, deadlines.pull(), now, from);
      case CANCEL -> after(current, CANCEL, now, from);
      case TRANSIT -> after(current, deadlines.transitGrace(), arrival(current, now, from, to), to);
      case SHELF -> after(current, deadlines.shelf(), now, to);
      case LONGER_SHELF -> after(current, deadlines.longerShelf(), now, to);
      case LOAN -> after(current, deadlines.overdue().getFirst(), now, to);
      case RETURN ->
          after(
              current,
              deadlines.transitGrace(),
              arrival(current, after(current, deadlines.sendHome(), now, from), from, to),
              to);
      case DECISION -> after(current, deadlines.missing(), now, from);
      case NOTHING -> throw new IllegalArgumentException("nothing is waited for");
    };
  }

  private static Instant after(Region region, Period period, Instant now, PlaceCode place) {
    return period.after(now, region.calendarOf(place));
  }

  private Instant arrival(Region region, Instant ready, PlaceCode from, PlaceCode to) {
    return from.equals(to) ? ready : courier(region).arrival(from, to, ready);
  }

  @Override
  public Instant endOf(LocalDate day, PlaceCode place) {
    return day.plusDays(1).atStartOfDay(region.get().calendarOf(place).zone()).toInstant();
  }

  @Override
  public Instant dueSoon(LocalDate due, PlaceCode place) {
    return endOf(due.minusDays(DUE_SOON_DAYS), place);
  }

  @Override
  public Optional<Instant> overdue(LocalDate due, int number, PlaceCode place) {
    Region current = region.get();
    Instant end = endOf(due, place);
    return current.deadlines().overdue().stream()
        .skip(number)
        .findFirst()
        .map(step -> after(current, step, endOf(due.minusDays(1), place), place))
        .map(time -> time.isBefore(end) ? end : time);
  }

  @Override
  public LocalDate dueDate(AgencySymbol issuer, LocalDate wanted) {
    return region.get().dueDate(issuer, wanted);
  }

  @Override
  public ZoneId zone() {
    return Calendars.USUAL_ZONE;
  }
}
