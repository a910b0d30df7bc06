package org.tongjie.simulator.sip2;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** The 18-letter time of the protocol: date, four letters of zone (blank is local), time. */
final class Sip2Dates {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter WHOLE = DateTimeFormatter.ofPattern("yyyyMMdd    HHmmss");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd");

  private Sip2Dates() {}

  static String write(Instant time) {
    return WHOLE.format(time.atZone(ZONE));
  }

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  static String write(LocalDate day, String pattern) {
    return DateTimeFormatter.ofPattern(pattern).format(day.atTime(23, 59, 59));
  }

  /** The day at the beginning of a protocol time; empty when it is blank or no date. */
  static Optional<LocalDate> readDay(String text) {
    try {
      return Optional.of(LocalDate.parse(text.substring(0, Math.min(8, text.length())), DAY));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  static Optional<Instant> read(String text) {
    try {
      return Optional.of(LocalDateTime.parse(text, WHOLE).atZone(ZONE).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
