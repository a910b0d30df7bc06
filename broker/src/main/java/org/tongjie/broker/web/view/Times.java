package org.tongjie.broker.web.view;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** How times are written for people. */
final class Times {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private Times() {}

  static String local(Instant time, ZoneId zone) {
    return MINUTE.format(time.atZone(zone));
  }
}
