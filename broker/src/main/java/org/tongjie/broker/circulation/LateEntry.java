package org.tongjie.broker.circulation;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Function;

/** When something happened that is entered by hand, such as the work on paper of an outage. */
public final class LateEntry {
  /** How long after an outage work on paper is entered. */
  private static final Duration LATEST = Duration.ofDays(30);

  private LateEntry() {}

  /**
   * The time that is written.
   *
   * @param reading the way in which it is written, which may throw {@link DateTimeParseException}
   * @return now where nothing is written; empty where it cannot be read, is to come, or long ago
   */
  public static Optional<Instant> time(
      String written, Instant now, Function<String, Instant> reading) {
    if (written.isEmpty()) {
      return Optional.of(now);
    }
    try {
      return Optional.of(reading.apply(written))
          .filter(time -> !time.isAfter(now) && time.isAfter(now.minus(LATEST)));
    } catch (DateTimeParseException unreadable) {
      return Optional.empty();
    }
  }
}
