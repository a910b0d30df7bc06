package org.tongjie.broker.ils.sip2;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The dates of SIP2: 18 characters {@code YYYYMMDDZZZZHHMMSS} in fixed fields, free text in AH, CJ
 * and BW.
 */
final class SipDates {
  static final String NONE = " ".repeat(18);

  private static final DateTimeFormatter FULL =
      DateTimeFormatter.ofPattern("yyyyMMdd    HHmmss", Locale.ROOT);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyyMMdd    ", Locale.ROOT);
  private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:\\D.*)?");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})(?:\\D.*)?");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})(?:\\D.*)?");

  private final ZoneId zone;
  private final boolean monthFirst;

  /**
   * Dates as one system writes them.
   *
   * @param monthFirst whether 03/04/2026 is in March
   */
  SipDates(ZoneId zone, boolean monthFirst) {
    this.zone = zone;
    this.monthFirst = monthFirst;
  }

  String full(Instant moment) {
    return FULL.format(moment.atZone(zone));
  }

  /** The end of a day. */
  String endOf(LocalDate day) {
    return DAY.format(day) + "235900";
  }

  LocalDate dayOf(Instant moment) {
    return LocalDate.ofInstant(moment, zone);
  }

  /** The day that a text means; empty when it means none that we can tell. */
  Optional<LocalDate> day(String text) {
    String value = text.strip();
    Matcher compact = COMPACT.matcher(value);
    if (compact.matches()) {
      return day(compact.group(1), compact.group(2), compact.group(3));
    }
    Matcher yearFirst = YEAR_FIRST.matcher(value);
    if (yearFirst.matches()) {
      return day(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
    }
    Matcher yearLast = YEAR_LAST.matcher(value);
    if (yearLast.matches()) {
      return monthFirst
          ? day(yearLast.group(3), yearLast.group(1), yearLast.group(2))
          : day(yearLast.group(3), yearLast.group(2), yearLast.group(1));
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> day(String year, String month, String day) {
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }
}
