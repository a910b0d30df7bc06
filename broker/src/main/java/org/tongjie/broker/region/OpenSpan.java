package org.tongjie.broker.region;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A part of a day when a place is open.
 *
 * @param from first minute of the day that is open, 0 to 1439
 * @param to first minute that is closed again, up to 1440 for midnight
 */
public record OpenSpan(int from, int to) {
  public OpenSpan {
    if (from < 0 || to > TimeOfDay.DAY || from >= to) {
      throw new WrongValueException(
          Complaint.HOURS_BACKWARD, TimeOfDay.written(from), TimeOfDay.written(to));
    }
  }

  /**
   * Reads hours such as {@code 08:30-12:00}.
   *
   * @throws IllegalArgumentException when they are none
   */
  public static OpenSpan parse(String written) {
    int hyphen = written.indexOf('-');
    if (hyphen < 0) {
      throw new WrongValueException(Complaint.BAD_HOURS, written);
    }
    return new OpenSpan(
        TimeOfDay.parse(written.substring(0, hyphen), TimeOfDay.DAY),
        TimeOfDay.parse(written.substring(hyphen + 1), TimeOfDay.DAY));
  }

  boolean overlaps(OpenSpan other) {
    return from < other.to && other.from < to;
  }

  int minutes() {
    return to - from;
  }

  public Instant start(LocalDate day, ZoneId zone) {
    return TimeOfDay.at(day, from, zone);
  }

  public Instant end(LocalDate day, ZoneId zone) {
    return TimeOfDay.at(day, to, zone);
  }

  @Override
  public String toString() {
    return TimeOfDay.written(from) + "-" + TimeOfDay.written(to);
  }
}
