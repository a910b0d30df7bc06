package org.tongjie.app.bench.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import org.tongjie.broker.region.Courier;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.routing.ItemFacts;

/**
 * Koha's: least cost of a fixed matrix from place to place, libraries closed that day passed over.
 * A matrix is filled once, by hand. Its cells hold the couriers' real mean time over four weeks,
 * and what whoever fills it knows of libraries besides.
 */
final class Matrix {
  private static final Instant START = Instant.parse("2026-05-11T04:00:00Z");
  private static final int DAYS = 28;
  private static final double MINUTES = 60;
  private static final double NO_COURIER = 96;

  private final Courier courier;
  private final Region region;
  private final Map<List<PlaceCode>, Double> cells = new HashMap<>();

  Matrix(Region region) {
    this.region = region;
    this.courier = new Courier(region);
  }

  /**
   * The order by this matrix.
   *
   * @param handicap hours added for a supplying library
   */
  Order order(IntToDoubleFunction handicap) {
    return (question, left) ->
        Order.open(region, question, left).stream()
            .min(
                Comparator.comparingDouble((ItemFacts item) ->
                    cell(item.home(), question.pickup())
                        + handicap.applyAsDouble(Libraries.number(item.home()))))
            .orElseThrow();
  }

  private double cell(PlaceCode from, PlaceCode to) {
    return cells.computeIfAbsent(List.of(from, to), _ -> meanHours(from, to));
  }

  private double meanHours(PlaceCode from, PlaceCode to) {
    double hours = 0;
    for (int day = 0; day < DAYS; day++) {
      Instant ready = START.plus(Duration.ofDays(day));
      hours +=
          courier
              .trip(from, to, ready)
              .map(trip -> Duration.between(ready, trip.arrival()).toMinutes() / MINUTES)
              .orElse(NO_COURIER);
    }
    return hours / DAYS;
  }

  /** How long each kind of library takes in the mean of years, failures counted in. */
  static Map<String, Double> handicaps(List<World> years) {
    Map<String, Double> sums = new TreeMap<>();
    Map<String, Integer> counts = new TreeMap<>();
    for (World year : years) {
      Truth truth = new Truth(year);
      for (int library = 0; library < Libraries.ALL; library++) {
        sums.merge(year.kind(library), truth.of(library).hours(), Double::sum);
        counts.merge(year.kind(library), 1, Integer::sum);
      }
    }
    sums.replaceAll((kind, sum) -> sum / counts.getOrDefault(kind, 1));
    return sums;
  }
}
