package org.tongjie.app.bench.routing;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.tongjie.broker.region.Coordinates;
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
  static Order router(Reality reality, RoutingPolicy policy) {
    Router router = new Router(reality.world().region(), policy, reality.trips());
    return (question, left) ->
        router.rota(question).first().map(first -> first.item()).orElse(left.getFirst());
  }

  /** Ours, had it known from the first day how each library works. */
  static Order knowing(Reality reality, RoutingPolicy policy, Truth truth) {
    Order router = router(reality, policy);
    ZoneId zone = reality.world().region().calendars().zone();
    return (question, left) -> {
      DayOfWeek weekday = question.now().atZone(zone).getDayOfWeek();
      return router.next(
          question.with(truth.experience(question.experience(), question.items(), weekday)), left);
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

  /** An order within the bound of a policy: who lends too much is asked last. */
  static Order within(RoutingPolicy policy, Order order) {
    return (question, left) -> {
      List<ItemFacts> fair =
          left.stream()
              .filter(item -> load(question, item).withOneMore().ratio() <= policy.sharing().most())
              .toList();
      return order.next(question, fair.isEmpty() ? left : fair);
    };
  }

  /** The oracle within the bound of a policy, whose few it leaves only where none will be sent. */
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

  /** Nearest as the crow flies, libraries closed that day passed over, as by all after it. */
  static Order nearest(Region region) {
    return (question, left) ->
        open(region, question, left).stream()
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

  static Order random(Region region, long seed) {
    Random random = new Random(seed);
    return (question, left) -> {
      List<ItemFacts> open = open(region, question, left);
      return open.get(random.nextInt(open.size()));
    };
  }

  /** Those that open that day; where none does, those that open within the week. */
  static List<ItemFacts> open(Region region, RoutingQuestion question, List<ItemFacts> left) {
    LocalDate today = LocalDate.ofInstant(question.now(), region.calendars().zone());
    for (int days : new int[] {0, 7}) {
      List<ItemFacts> open =
          left.stream()
              .filter(item ->
                  !region.calendarOf(item.home()).nextOpenDay(today).isAfter(today.plusDays(days)))
              .toList();
      if (!open.isEmpty()) {
        return open;
      }
    }
    return left;
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
    return Libraries.county(Libraries.number(place));
  }

  private static double ratio(RoutingQuestion question, ItemFacts item) {
    Load load = load(question, item);
    return load.borrowed() == 0 ? Double.MAX_VALUE : load.lent() / load.borrowed();
  }

  static Load load(RoutingQuestion question, ItemFacts item) {
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
