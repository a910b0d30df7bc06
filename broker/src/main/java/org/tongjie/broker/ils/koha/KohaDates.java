package org.tongjie.broker.ils.koha;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** Koha's dates as days. */
final class KohaDates {
  private KohaDates() {}

  /** The day of {@code 2026-03-26}, {@code 2026-03-26 23:59:00} or a moment with its offset. */
  static Optional<LocalDate> day(String text, ZoneId zone) {
    if (text.length() < 10) {
      return Optional.empty();
    }
    try {
      return Optional.of(OffsetDateTime.parse(text).atZoneSameInstant(zone).toLocalDate());
    } catch (DateTimeException withoutOffset) {
      return local(text);
    }
  }

  private static Optional<LocalDate> local(String text) {
    try {
      return Optional.of(LocalDate.parse(text.substring(0, 10)));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }
}
