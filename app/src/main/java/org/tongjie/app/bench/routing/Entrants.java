package org.tongjie.app.bench.routing;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.tongjie.broker.region.Period;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.routing.RoutingPolicy;

/** Whom a year is tried with: ours, the orders it is compared with, and what could be had. */
final class Entrants {
  static final String OURS = "expected time to shelf";
  static final String KOHA = "Koha's cost matrix";
  static final String KOHA_KINDS = "that matrix, kinds added";
  static final String KOHA_WITHIN = "that, within the load bound";
  static final String NEAREST = "nearest first";

  /** Ours as the others ask: nobody before the last one's time is over. */
  static final String OURS_IN_TURN = "ours, one after the other";

  /** The best matrix as ours asks. */
  static final String KINDS_BESIDE = "matrix with kinds, beside";

  /** Orders of rivals where silence ends as it does among them, not as it does with us. */
  static final String KOHA_SILENT = "Koha's matrix, 4 days' silence";

  static final String KOHA_KNOWING = "that matrix, knowing libraries";
  static final String FAIR_ORACLE = "oracle within the load bound";

  private static final String CROSSLINK = "CrossLink's comparator";
  private static final String CROSSLINK_SILENT = "CrossLink's, 4 days' silence";
  private static final String OURS_UNBOUND = "ours, no bound of load";
  private static final String KNOWING = "ours, knowing libraries";
  private static final String KOHA_BESIDE = "Koha's cost matrix, beside";
  private static final String WITHIN_BESIDE = "that with kinds, bound, beside";
  private static final String NEAREST_BESIDE = "nearest first, beside";
  private static final String FORESIGHT = "knowing all but luck";
  private static final String FORESIGHT_UNBOUND = "that, no bound of load";
  private static final String ORACLE = "oracle";

  /** What is no rival of ours, but shows what could be had. */
  static final List<String> BOUNDS =
      List.of(
          OURS_UNBOUND, KNOWING, KOHA_KNOWING, FORESIGHT, FORESIGHT_UNBOUND, ORACLE, FAIR_ORACLE);

  /** Ours in part: its order alone, or its way of asking with other orders. */
  static final List<String> PARTS =
      List.of(OURS_IN_TURN, KOHA_BESIDE, KINDS_BESIDE, WITHIN_BESIDE, NEAREST_BESIDE);

  /** The only time found published: CSU+ gives a silent library up after four days. */
  private static final Period RIVALS_PATIENCE = Period.clock(Duration.ofDays(4));

  private static final RoutingPolicy USUAL = RoutingPolicy.USUAL;
  private static final int[] ALONE = {4, 6, 8, 12};
  private static final int[] PATIENCE = {8, 12, 24};

  private final Reality reality;
  private final Region region;
  private final Map<String, Order> orders = new LinkedHashMap<>();
  private final Map<String, Year> years = new LinkedHashMap<>();

  /**
   * Those of one year.
   *
   * @param kinds what each kind of library takes in the mean of other years
   */
  Entrants(Reality reality, Map<String, Double> kinds, long seed) {
    this.reality = reality;
    this.region = reality.world().region();
    World world = reality.world();
    Matrix matrix = new Matrix(region);
    Truth truth = new Truth(world);
    Order byKinds = matrix.order(library -> kinds.getOrDefault(world.kind(library), 0.0));
    orders.put(OURS, Order.router(reality, USUAL));
    orders.put(KOHA, matrix.order(_ -> 0));
    orders.put(KOHA_KINDS, byKinds);
    orders.put(KOHA_WITHIN, Order.within(USUAL, byKinds));
    orders.put(NEAREST, Order.nearest(region));
    orders.put(CROSSLINK, Order.lendingRatio(region));
    orders.put("random", Order.random(region, seed));
    orders.put(OURS_UNBOUND, Order.router(reality, Variants.UNBOUND));
    orders.put(KNOWING, Order.knowing(reality, USUAL, truth));
    orders.put(KOHA_KNOWING, matrix.order(library -> truth.of(library).hours()));
    orders.put(FORESIGHT, Foresight.order(reality, USUAL));
    orders.put(FORESIGHT_UNBOUND, Foresight.order(reality, Variants.UNBOUND));
    orders.put(ORACLE, Order.oracle(reality));
    orders.put(FAIR_ORACLE, Order.fairOracle(reality, USUAL));
  }

  /** Ours beside others, and what bounds there are. */
  Map<String, Year> all() {
    beside(OURS, OURS);
    for (String name : List.of(KOHA, KOHA_KINDS, KOHA_WITHIN, NEAREST, CROSSLINK, "random")) {
      inTurn(name, name, reality);
    }
    Reality patient = reality.givingUpAfter(RIVALS_PATIENCE);
    inTurn(KOHA_SILENT, KOHA, patient);
    inTurn(CROSSLINK_SILENT, CROSSLINK, patient);
    inTurn(OURS_IN_TURN, OURS, reality);
    beside(KOHA_BESIDE, KOHA);
    beside(KINDS_BESIDE, KOHA_KINDS);
    beside(WITHIN_BESIDE, KOHA_WITHIN);
    beside(NEAREST_BESIDE, NEAREST);
    for (String name : List.of(OURS_UNBOUND, KNOWING, KOHA_KNOWING, FORESIGHT, FORESIGHT_UNBOUND)) {
      beside(name, name);
    }
    inTurn(ORACLE, ORACLE, reality);
    inTurn(FAIR_ORACLE, FAIR_ORACLE, reality);
    return years;
  }

  /** Ours under policies, and how long one is asked alone or at all. */
  Map<String, Year> tuned(Map<String, RoutingPolicy> policies) {
    policies.forEach((name, policy) ->
        years.put(name, new Year(reality, Order.router(reality, policy), alone())));
    for (int hours : ALONE) {
      Optional<Period> alone = Optional.of(desk(hours));
      years.put("ours, alone %d h".formatted(hours), new Year(reality, order(OURS), alone));
      years.put("kinds, alone %d h".formatted(hours), new Year(reality, order(KOHA_KINDS), alone));
    }
    for (String name : List.of(OURS, KOHA, KOHA_KINDS, NEAREST)) {
      inTurn(name + ", in turn", name, reality);
      for (int hours : PATIENCE) {
        inTurn("%s, %d h".formatted(name, hours), name, reality.givingUpAfter(desk(hours)));
      }
    }
    Period day = Period.clock(Duration.ofDays(1));
    inTurn("nearest, a day by the clock", NEAREST, reality.givingUpAfter(day));
    return years;
  }

  private void beside(String name, String order) {
    years.put(name, new Year(reality, order(order), alone()));
  }

  private void inTurn(String name, String order, Reality how) {
    years.put(name, new Year(how, order(order), Optional.empty()));
  }

  private Order order(String name) {
    return Objects.requireNonNull(orders.get(name));
  }

  private Optional<Period> alone() {
    return Optional.of(region.deadlines().alone());
  }

  private static Period desk(int hours) {
    return Period.desk(Duration.ofHours(hours));
  }
}
