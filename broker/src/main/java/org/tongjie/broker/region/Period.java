package org.tongjie.broker.region;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long something may take, and by which clock.
 *
 * @param length one or more whole seconds
 */
public record Period(Duration length, Counting counting) {
  private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,4})([smhd])( desk)?");
  private static final int MINUTES = 60;

  public Period {
    if (length.toSeconds() < 1 || length.toNanosPart() != 0) {
      throw new WrongValueException(Complaint.PERIOD_LENGTH, length);
    }
  }

  /** Which time counts. */
  public enum Counting {
    CLOCK,
    /** Only the hours when the desk is open. */
    DESK
  }

  /** Time of the clock. */
  public static Period clock(Duration length) {
    return new Period(length, Counting.CLOCK);
  }

  /** Hours when the desk is open. */
  public static Period desk(Duration length) {
    return new Period(length, Counting.DESK);
  }

  /**
   * Reads a period: seconds, minutes, hours or days of the clock, or shorter ones of the desk
   * ({@code 30m}, {@code 2d}, {@code 16h desk}).
   *
   * @throws IllegalArgumentException when it is none
   */
  public static Period parse(String written) {
    Matcher form = FORM.matcher(written.strip());
    boolean days = form.matches() && form.group(2).equals("d");
    if (!form.matches() || (days && form.group(3) != null)) {
      throw new WrongValueException(Complaint.BAD_PERIOD, written);
    }
    long count = Long.parseLong(form.group(1));
    Duration length =
        switch (form.group(2)) {
          case "s" -> Duration.ofSeconds(count);
          case "m" -> Duration.ofMinutes(count);
          case "h" -> Duration.ofHours(count);
          default -> Duration.ofDays(count);
        };
    return new Period(length, form.group(3) == null ? Counting.CLOCK : Counting.DESK);
  }

  /** When it is over, at a desk with these opening hours. */
  public Instant after(Instant start, OpeningCalendar calendar) {
    return switch (counting) {
      case CLOCK -> start.plus(length);
      case DESK -> calendar.plusDeskHours(start, length);
    };
  }

  /** As it stands in the region's file. */
  @Override
  public String toString() {
    return switch (counting) {
      case CLOCK -> amount();
      case DESK -> amount() + " desk";
    };
  }

  private String amount() {
    if (length.toSecondsPart() != 0) {
      return length.toSeconds() + "s";
    }
    if (length.toMinutes() % MINUTES != 0) {
      return length.toMinutes() + "m";
    }
    boolean wholeDays = length.equals(Duration.ofDays(length.toDays()));
    return wholeDays && counting == Counting.CLOCK ? length.toDays() + "d" : length.toHours() + "h";
  }
}
