package org.tongjie.app.bench.routing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.tongjie.broker.region.Region;

/** A region of three tiers with school terms and short hours; see docs/routing-region.md. */
final class TieredRegion {
  private static final String WORKING_DAYS = "monday,tuesday,wednesday,thursday,friday,saturday";
  private static final String EVERY_DAY = WORKING_DAYS + ",sunday";

  /** So many counties are served on Sundays too. */
  private static final int NEAR = 3;

  private static final int WORKDAYS = 5;
  private static final int WEEK = RegionText.WEEK.size();

  private final Random random;
  private final RegionText text = new RegionText();

  private TieredRegion(long seed) {
    this.random = new Random(seed * 17 + 3);
  }

  static Region of(long seed) {
    TieredRegion region = new TieredRegion(seed);
    region.holidays();
    for (int library = 0; library < Libraries.ALL; library++) {
      region.library(library);
    }
    region.couriers();
    return region.text.region();
  }

  private void holidays() {
    text.holiday(RegionText.closed("2026-02-16", "2026-02-22", "春节"));
    text.holiday(RegionText.closed("2026-10-01", "2026-10-03", "国庆"));
    text.terms(
        """
        {"code": "T", "terms": [
          {"name": "上学期", "first": "2025-09-01", "last": "2026-01-23"},
          {"name": "下学期", "first": "2026-03-01", "last": "2026-07-10"},
          {"name": "上学期", "first": "2026-09-01", "last": "2027-01-22"}]}
        """);
  }

  private void library(int library) {
    Kind kind = Kind.of(library);
    String more =
        kind == Kind.SCHOOL
            ? ", \"terms\": \"T\", \"holidayPickup\": \"%s\""
                .formatted(Libraries.code(Libraries.county(library)))
            : "";
    text.library(library, kind.tier(), more, random);
    text.calendar(library, week(kind), closures(kind));
  }

  private List<String> week(Kind kind) {
    List<String> week = new ArrayList<>();
    List<Integer> days = new ArrayList<>();
    for (int day = 0; day < WEEK; day++) {
      days.add(day);
    }
    Collections.shuffle(days, random);
    int free = random.nextInt(WORKDAYS);
    int afternoons = 3 + random.nextInt(2);
    for (int day = 0; day < WEEK; day++) {
      switch (kind) {
        case CITY -> week.add(RegionText.hours(day, "09:00-20:00"));
        case COUNTY -> week.add(RegionText.hours(day, "08:30-17:30"));
        case TOWNSHIP -> {
          if (day != free) {
            week.add(RegionText.hours(day, "09:00-12:00", "14:00-17:00"));
          }
        }
        case SCHOOL -> {
          if (day < WORKDAYS) {
            week.add(RegionText.hours(day, "08:00-17:00"));
          }
        }
        case ROOM -> {
          if (days.indexOf(day) < afternoons) {
            week.add(RegionText.hours(day, "14:00-18:00"));
          }
        }
      }
    }
    return week;
  }

  private List<String> closures(Kind kind) {
    List<String> closures = new ArrayList<>();
    closures.add(RegionText.closed("2026-02-16", "2026-02-22", "春节"));
    int month = 3 + random.nextInt(7);
    if (random.nextInt(3) == 0 && kind != Kind.SCHOOL) {
      String days = "2026-%02d-%02d";
      closures.add(RegionText.closed(days.formatted(month, 5), days.formatted(month, 18), "整修"));
    }
    if (kind == Kind.SCHOOL) {
      closures.add(RegionText.closed("2026-01-24", "2026-02-15", "寒假"));
      closures.add(RegionText.closed("2026-02-23", "2026-02-28", "寒假"));
      closures.add(RegionText.closed("2026-07-11", "2026-08-31", "暑假"));
    }
    return closures;
  }

  /** Vans reach the counties twice a day, and rounds visit each county's branches between. */
  private void couriers() {
    List<Integer> counties = new ArrayList<>();
    for (int county = 1; county <= Libraries.COUNTIES; county++) {
      counties.add(county);
    }
    Collections.shuffle(counties, random);
    rounds(0, EVERY_DAY);
    for (int county : counties) {
      String days = counties.indexOf(county) < NEAR ? EVERY_DAY : WORKING_DAYS;
      vans(county, days);
      rounds(county, days);
    }
  }

  private void vans(int county, String days) {
    List<String> morning =
        List.of(
            RegionText.stop(0, 7 * 60 + 30),
            RegionText.stop(county, 9 * 60, 16 * 60),
            RegionText.stop(0, 17 * 60 + 30));
    List<String> noon =
        List.of(
            RegionText.stop(0, 13 * 60),
            RegionText.stop(county, 14 * 60 + 30),
            RegionText.stop(0, 16 * 60));
    text.route("C" + county, days, morning, "1.50");
    text.route("D" + county, days, noon, "1.50");
  }

  private void rounds(int county, String days) {
    text.route("R" + county, days, round(county, 10 * 60, 40), "0.80");
    text.route("S" + county, days, round(county, 15 * 60 + 40, 20), "0.80");
  }

  /** From the head library past its branches and back. */
  private static List<String> round(int county, int start, int apart) {
    List<String> stops = new ArrayList<>();
    int minute = start;
    for (int library = county; library < Libraries.ALL; library += Libraries.COUNTIES + 1) {
      stops.add(RegionText.stop(library, minute));
      minute += apart;
    }
    stops.add(RegionText.stop(county, minute));
    return stops;
  }
}
