package org.tongjie.broker.region;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The calendars of a region.
 *
 * @param zone in which its clocks go
 * @param openings by code, in the order of the file
 * @param terms by code, in the order of the file
 */
public record Calendars(
    ZoneId zone, Map<String, OpeningCalendar> openings, Map<String, Terms> terms) {
  public static final ZoneId USUAL_ZONE = ZoneId.of("Asia/Shanghai");

  public Calendars {
    openings = Ordered.copyOf(openings);
    terms = Ordered.copyOf(terms);
  }

  static Calendars of(ZoneId zone, List<OpeningCalendar> openings, List<Terms> terms) {
    return new Calendars(
        zone, Ordered.by(openings, OpeningCalendar::code), Ordered.by(terms, Terms::code));
  }

  public Optional<OpeningCalendar> opening(String code) {
    return Optional.ofNullable(openings.get(code));
  }

  public Optional<Terms> terms(String code) {
    return Optional.ofNullable(terms.get(code));
  }
}
