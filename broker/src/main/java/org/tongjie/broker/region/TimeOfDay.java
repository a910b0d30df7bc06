package org.tongjie.broker.region;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Minutes of a day as people write them: 08:30, and 24:00 and later for what runs past midnight.
 */
final class TimeOfDay {
  static final int HOUR = 60;
  static final int DAY = 24 * HOUR;

  private static final Pattern FORM = Pattern.compile("([0-9]{1,2}):([0-5][0-9])");

  private TimeOfDay() {}

  static int parse(String written, int latest) {
    Matcher form = FORM.matcher(written.strip());
    int minutes =
        form.matches()
            ? Integer.parseInt(form.group(1)) * HOUR + Integer.parseInt(form.group(2))
            : -1;
    if (minutes < 0 || minutes > latest) {
      throw new WrongValueException(Complaint.BAD_TIME, written, written(latest));
    }
    return minutes;
  }

  static String written(int minutes) {
    return "%02d:%02d".formatted(minutes / HOUR, minutes % HOUR);
  }

  /** The instant of a minute of a day by the clock on the wall, later days included. */
  static Instant at(LocalDate day, int minutes, ZoneId zone) {
    return day.plusDays(minutes / DAY)
        .atStartOfDay()
        .plusMinutes(minutes % DAY)
        .atZone(zone)
        .toInstant();
  }
}
