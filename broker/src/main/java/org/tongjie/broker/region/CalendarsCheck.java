package org.tongjie.broker.region;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether hours and terms are in order, and libraries are open as long as was agreed. */
final class CalendarsCheck {
  private final Region region;
  private final Findings findings;

  CalendarsCheck(Region region) {
    this.region = region;
    this.findings = new Findings(region);
  }

  List<Finding> findings() {
    region.calendars().openings().values().forEach(this::check);
    region.calendars().terms().values().forEach(this::check);
    region.agencies().forEach(this::standard);
    return findings.all();
  }

  private void check(OpeningCalendar calendar) {
    String path = "calendars." + calendar.code();
    for (DayOfWeek day : DayOfWeek.values()) {
      check(calendar.week().getOrDefault(day, List.of()), path + ".week." + Fields.token(day));
    }
    Set<LocalDate> days = new HashSet<>();
    for (SpecialDay special : calendar.specialDays()) {
      check(special.hours(), path + ".specialDays." + special.day());
      if (!days.add(special.day())) {
        findings.error(path + ".specialDays." + special.day(), Said.of(Complaint.DAY_TWICE));
      }
    }
    if (calendar.weeklyHours().isZero()) {
      findings.warning(path, Said.of(Complaint.NEVER_OPENS));
    }
  }

  private void check(List<OpenSpan> hours, String path) {
    for (int i = 1; i < hours.size(); i++) {
      OpenSpan before = hours.get(i - 1);
      OpenSpan span = hours.get(i);
      if (span.overlaps(before)) {
        findings.error(path, Said.of(Complaint.HOURS_OVERLAP, before, span));
      } else if (span.from() < before.from()) {
        findings.error(path, Said.of(Complaint.HOURS_ORDER, span, before));
      }
    }
  }

  private void check(Terms terms) {
    List<Terms.Term> list = terms.terms();
    for (int i = 1; i < list.size(); i++) {
      if (!list.get(i).first().isAfter(list.get(i - 1).last())) {
        findings.error(
            "terms." + terms.code(),
            Said.of(Complaint.TERMS_OVERLAP, list.get(i - 1).name(), list.get(i).name()));
      }
    }
    if (list.isEmpty()) {
      findings.warning("terms." + terms.code(), Said.of(Complaint.TERMS_NONE));
    }
  }

  private void standard(RegionAgency agency) {
    Integer hours = region.policy().standards().weeklyHours().get(agency.tier());
    if (hours == null || region.mainPlace(agency.symbol()).isEmpty()) {
      return;
    }
    Duration open = region.calendarOf(agency.symbol()).weeklyHours();
    if (open.compareTo(Duration.ofHours(hours)) < 0) {
      findings.warning(
          "agencies." + agency.symbol(),
          Said.of(Complaint.STANDARD_HOURS, open.toHours(), open.toMinutesPart(), hours));
    }
  }
}
