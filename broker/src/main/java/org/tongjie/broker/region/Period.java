package org.tongjie.broker.region;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long something may take, and by which clock.
 *
 * @param length more than nothing
 */
public record Period(Duration length, Counting counting) {
  private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,4})(m|h|d)( desk)?");
  private static final int MINUTES = 60;

  public Period {
    if (!length.isPositive()) {
      throw new IllegalArgumentException("a period is longer than nothing: " + length);
    }
  }

  /** Which time counts. */
  public enum Counting {
    CLOCK,
    /** Only the hours when the desk is open. */
    DESK
  }

  static Period clock(Duration length) {
    return new Period(length, Counting.CLOCK);
  }

  static Period desk(Duration length) {
    return new Period(length, Counting.DESK);
  }

  /**
   * Reads a period: minutes, hours or days of the clock, or minutes or hours of the desk ({@code
   * 30m}, {@code 2d}, {@code 16h desk}).
   *
   * @throws IllegalArgumentException when it is none
   */
  public static Period parse(String written) {
    Matcher form = FORM.matcher(written.strip());
    boolean days = form.matches() && form.group(2).equals("d");
    if (!form.matches() || (days && form.group(3) != null)) {
      throw new IllegalArgumentException(
          "\"" + written + "\" is no period: write 30m, 12h, 7d, or 16h desk for desk hours");
    }
    long count = Long.parseLong(form.group(1));
    Duration length =
        switch (form.group(2)) {
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
    if (length.toMinutes() % MINUTES != 0) {
      return length.toMinutes() + "m";
    }
    boolean wholeDays = length.equals(Duration.ofDays(length.toDays()));
    return wholeDays && counting == Counting.CLOCK ? length.toDays() + "d" : length.toHours() + "h";
  }
}
