package org.tongjie.app.bench.routing;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.tongjie.broker.region.Coordinates;
import org.tongjie.broker.region.Courier;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.routing.ItemFacts;
import org.tongjie.broker.routing.Load;
import org.tongjie.broker.routing.Router;
import org.tongjie.broker.routing.RoutingPolicy;
import org.tongjie.broker.routing.RoutingQuestion;
import org.tongjie.broker.routing.Tried;

/** Whom to ask next: one of the items that were not tried. */
interface Order {
  ItemFacts next(RoutingQuestion question, List<ItemFacts> left);

  /** Ours. */
  static Order router(Region region, RoutingPolicy policy) {
    Router router = new Router(region, policy);
    return (question, left) ->
        router.rota(question).first().map(first -> first.item()).orElse(left.getFirst());
  }

  /** Ours, had it known from the first day how each library works. */
  static Order knowing(Region region, RoutingPolicy policy, Luck luck) {
    Order router = router(region, policy);
    return (question, left) -> {
      DayOfWeek weekday = question.now().atZone(region.calendars().zone()).getDayOfWeek();
      return router.next(
          question.with(luck.truth(question.experience(), question.items(), weekday)), left);
    };
  }

  /**
   * What no order can beat: of all that will be sent, the one that is ready first, by an oracle
   * that knows every answer and every delay beforehand. Asking later or in another order never
   * helps it.
   */
  static Order oracle(Reality reality) {
    return (question, left) ->
        left.stream()
            .min(
                Comparator.comparing((ItemFacts item) ->
                    reality
                        .fate(number(question), item, question.pickup(), question.now())
                        .ready()
                        .orElse(Instant.MAX)))
            .orElseThrow();
  }

  /** The same within the bound of a policy: who lends too much is asked last. */
  static Order fairOracle(Reality reality, RoutingPolicy policy) {
    Order oracle = oracle(reality);
    return (question, left) -> {
      List<ItemFacts> fair =
          left.stream()
              .filter(item -> load(question, item).withOneMore().ratio() <= policy.sharing().most())
              .filter(item ->
                  reality
                      .fate(number(question), item, question.pickup(), question.now())
                      .ready()
                      .isPresent())
              .toList();
      return oracle.next(question, fair.isEmpty() ? left : fair);
    };
  }

  /** The number of a simulated request. */
  static int number(RoutingQuestion question) {
    return (int) question.request().value().getLeastSignificantBits();
  }

  /** Nearest as the crow flies. */
  static Order nearest(Region region) {
    return (question, left) ->
        left.stream()
            .min(
                Comparator.comparingDouble(
                    (ItemFacts item) -> squared(region, item.home(), question.pickup())))
            .orElseThrow();
  }

  private static double squared(Region region, PlaceCode one, PlaceCode other) {
    Coordinates from = coordinates(region, one);
    Coordinates to = coordinates(region, other);
    double north = from.latitude() - to.latitude();
    double east = (from.longitude() - to.longitude()) * 0.87;
    return north * north + east * east;
  }

  private static Coordinates coordinates(Region region, PlaceCode place) {
    return region.place(place).flatMap(known -> known.site().coordinates()).orElseThrow();
  }

  static Order random(long seed) {
    Random random = new Random(seed);
    return (_, left) -> left.get(random.nextInt(left.size()));
  }

  /**
   * Koha's: least cost of a fixed matrix from place to place, libraries closed that day passed
   * over. The matrix is the best that can be filled in by hand: the courier's mean time over four
   * weeks.
   */
  static Order costMatrix(Region region) {
    Courier courier = new Courier(region);
    Map<List<PlaceCode>, Double> matrix = new HashMap<>();
    return (question, left) ->
        open(region, question, left).stream()
            .min(
                Comparator.comparingDouble((ItemFacts item) ->
                    matrix.computeIfAbsent(
                        List.of(item.home(), question.pickup()),
                        pair -> meanHours(courier, pair.getFirst(), pair.getLast()))))
            .orElseThrow();
  }

  private static double meanHours(Courier courier, PlaceCode from, PlaceCode to) {
    Instant start = Instant.parse("2026-05-11T04:00:00Z");
    double hours = 0;
    for (int day = 0; day < 28; day++) {
      Instant ready = start.plus(Duration.ofDays(day));
      hours +=
          courier
              .trip(from, to, ready)
              .map(trip -> Duration.between(ready, trip.arrival()).toMinutes() / 60.0)
              .orElse(96.0);
    }
    return hours / 28;
  }

  private static List<ItemFacts> open(
      Region region, RoutingQuestion question, List<ItemFacts> left) {
    LocalDate today = LocalDate.ofInstant(question.now(), region.calendars().zone());
    List<ItemFacts> open =
        left.stream().filter(item -> region.calendarOf(item.home()).opensOn(today)).toList();
    return open.isEmpty() ? left : open;
  }

  /**
   * CrossLink's: cost and network first (here: the own county before others), then who lent least
   * for what it borrowed, then the symbol; libraries closed that day are passed over.
   */
  static Order lendingRatio(Region region) {
    return (question, left) -> {
      int county = county(question.pickup());
      return open(region, question, left).stream()
          .min(
              Comparator.comparingInt((ItemFacts item) -> county(item.home()) == county ? 0 : 1)
                  .thenComparingDouble(item -> ratio(question, item))
                  .thenComparing(item -> item.item().owner()))
          .orElseThrow();
    };
  }

  private static int county(PlaceCode place) {
    return YearRegion.county(YearRegion.number(place));
  }

  private static double ratio(RoutingQuestion question, ItemFacts item) {
    Load load = load(question, item);
    return load.borrowed() == 0 ? Double.MAX_VALUE : load.lent() / load.borrowed();
  }

  private static Load load(RoutingQuestion question, ItemFacts item) {
    return question.experience().agencies().stream()
        .filter(one -> one.agency().equals(item.item().owner()))
        .map(one -> one.load())
        .findFirst()
        .orElse(Load.NONE);
  }

  /** What was not tried yet. */
  static List<ItemFacts> left(List<ItemFacts> items, List<Tried> tried) {
    return items.stream()
        .filter(item -> tried.stream().noneMatch(one -> one.item().equals(item.item())))
        .toList();
  }
}
