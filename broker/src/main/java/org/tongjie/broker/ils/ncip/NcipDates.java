package org.tongjie.broker.ils.ncip;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** {@code xs:dateTime} as days in the system's time zone. */
final class NcipDates {
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private NcipDates() {}

  /** The day of a moment; one without an offset is in the system's own time. */
  static Optional<LocalDate> day(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(OffsetDateTime.parse(text).atZoneSameInstant(ZONE).toLocalDate());
    } catch (DateTimeException withoutOffset) {
      return local(text);
    }
  }

  private static Optional<LocalDate> local(String text) {
    try {
      return Optional.of(
          text.length() == 10 ? LocalDate.parse(text) : LocalDateTime.parse(text).toLocalDate());
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  /** The end of a day. */
  static String endOf(LocalDate day) {
    return day.atTime(LocalTime.of(23, 59, 59)).atZone(ZONE).toOffsetDateTime().toString();
  }
}
