package org.tongjie.app.bench.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.tongjie.broker.region.Region;

/** An invented region with few couriers: a city, five counties, and the branches of each. */
final class SparseRegion {
  private static final String[] LINES = {
    "monday,tuesday,wednesday,thursday,friday",
    "monday,wednesday,friday",
    "tuesday,thursday",
    "monday,thursday",
    "tuesday,friday"
  };

  private final Random random;
  private final RegionText text = new RegionText();

  private SparseRegion(long seed) {
    this.random = new Random(seed);
  }

  static Region of(long seed) {
    SparseRegion region = new SparseRegion(seed);
    region.libraries();
    region.couriers();
    return region.text.region();
  }

  private void libraries() {
    for (int library = 0; library < Libraries.ALL; library++) {
      String head = library == 0 ? "city" : "county";
      text.library(library, Libraries.isHead(library) ? head : "branch", "", random);
      calendar(library);
    }
  }

  private void couriers() {
    for (int county = 0; county <= Libraries.COUNTIES; county++) {
      round(county);
      if (county > 0) {
        line(county);
      }
    }
  }

  /** A free day each week, spring festival, and for some a closure of two weeks. */
  private void calendar(int library) {
    List<String> hours = new ArrayList<>();
    int free = random.nextInt(7);
    boolean weekdaysAlone = random.nextInt(4) == 0 && !Libraries.isHead(library);
    for (int day = 0; day < RegionText.WEEK.size(); day++) {
      if ((weekdaysAlone && day < 5) || (!weekdaysAlone && day != free)) {
        hours.add(RegionText.hours(day, "09:00-17:00"));
      }
    }
    List<String> closures = new ArrayList<>();
    closures.add(RegionText.closed("2026-02-16", "2026-02-22", "春节"));
    int month = 3 + random.nextInt(9);
    if (random.nextInt(3) == 0) {
      closures.add(
          RegionText.closed(
              "2026-%02d-05".formatted(month), "2026-%02d-18".formatted(month), "整修"));
    }
    text.calendar(library, hours, closures);
  }

  /** From the county's head library around its branches and back, twice: out, then in. */
  private void round(int county) {
    List<Integer> stops = new ArrayList<>();
    for (int library = county; library < Libraries.ALL; library += Libraries.COUNTIES + 1) {
      stops.add(library);
    }
    List<String> out = new ArrayList<>();
    int minute = 8 * 60;
    for (int stop : stops) {
      out.add(RegionText.stop(stop, minute));
      minute += 25;
    }
    out.add(RegionText.stop(stops.getFirst(), minute));
    text.route("R" + county, LINES[county == 0 ? 0 : random.nextInt(3)], out, "0.80");
  }

  private void line(int county) {
    List<String> stops =
        List.of(
            RegionText.stop(0, 13 * 60),
            RegionText.stop(county, 14 * 60 + 30),
            RegionText.stop(0, 16 * 60 + 30));
    text.route("C" + county, LINES[random.nextInt(LINES.length)], stops, "1.50");
  }
}
