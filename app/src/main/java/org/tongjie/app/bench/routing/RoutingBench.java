package org.tongjie.app.bench.routing;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.tongjie.app.bench.routing.Year.Result;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.routing.RoutingPolicy;

/**
 * Ours against simpler orders, over years that no parameter was tuned on. Bounds stand beside them:
 * what more knowledge would bring, up to an oracle that knows the future.
 */
public final class RoutingBench {
  private static final String OURS = "expected time to shelf";
  private static final String OURS_UNBOUND = "ours, no bound of load";
  private static final String KNOWING = "ours, knowing libraries";
  private static final String KOHA = "Koha's cost matrix";
  private static final String KOHA_KINDS = "that matrix, kinds added";
  private static final String KOHA_WITHIN = "that, within the load bound";
  private static final String KOHA_KNOWING = "that matrix, knowing libraries";
  private static final String FORESIGHT = "knowing all but luck";
  private static final String FORESIGHT_UNBOUND = "that, no bound of load";
  private static final String ORACLE = "oracle";
  private static final String FAIR_ORACLE = "oracle within the load bound";

  /** What is no rival of ours, but shows what could be had. */
  static final List<String> BOUNDS =
      List.of(
          OURS_UNBOUND, KNOWING, KOHA_KNOWING, FORESIGHT, FORESIGHT_UNBOUND, ORACLE, FAIR_ORACLE);

  /** Orders of rivals where silence ends as it does among them, not as it does with us. */
  private static final String KOHA_SILENT = "Koha's matrix, 4 days' silence";

  private static final String CROSSLINK_SILENT = "CrossLink's, 4 days' silence";

  /** The only time found published: CSU+ gives a silent library up after four days. */
  private static final Duration RIVALS_PATIENCE = Duration.ofDays(4);

  /** The first of the years that figures are taken from. */
  private static final long HELD_OUT = 1001;

  /** The first of the years that policies are tuned on: none of them is held out. */
  private static final long TUNING = 1;

  private static final int TUNING_YEARS = 4;

  private final Setting setting;
  private final int requests;
  private final int seeds;

  public RoutingBench(Setting setting, int requests, int seeds) {
    this.setting = setting;
    this.requests = requests;
    this.seeds = seeds;
  }

  /** Prints ours beside others, and what bounds there are, on years that nothing was tuned on. */
  public void run(PrintStream out) {
    Map<String, List<Result>> results = results();
    YearTable table = new YearTable(out);
    results.forEach(table::line);
    String best =
        results.keySet().stream()
            .filter(name -> !name.equals(OURS) && !BOUNDS.contains(name))
            .min(Comparator.comparingDouble((String name) -> YearTable.hours(of(results, name))))
            .orElseThrow();
    out.println("shorter than the best other order (" + best + "):");
    table.gain(OURS, of(results, OURS), of(results, best));
    BOUNDS.forEach(bound -> table.gain(bound, of(results, bound), of(results, best)));
    table.gain("ours, than " + KOHA, of(results, OURS), of(results, KOHA));
    table.gain("ours, than " + KOHA_WITHIN, of(results, OURS), of(results, KOHA_WITHIN));
    table.gain("ours, than " + KOHA_SILENT, of(results, OURS), of(results, KOHA_SILENT));
    table.gain("ours, than " + KOHA_KNOWING, of(results, OURS), of(results, KOHA_KNOWING));
  }

  /** Prints how like the published figures the region is, by a baseline on the tuning years. */
  public void likeness(PrintStream out) {
    List<World> worlds = tuningYears();
    List<Result> years =
        worlds.stream()
            .map(world ->
                new Year(new Reality(world), new Matrix(world.region()).order(_ -> 0))
                    .run(requests))
            .toList();
    new Likeness(worlds, years).print(out);
  }

  /** Prints what becomes of other policies beside the usual one, on the tuning years alone. */
  public void tune(PrintStream out) {
    Map<String, RoutingPolicy> policies = Variants.all();
    Orders usual = orders();
    results(
            TUNING,
            (reality, seed) -> {
              Map<String, Order> orders = usual.of(reality, seed);
              policies.forEach((name, policy) -> orders.put(name, Order.router(reality, policy)));
              return orders;
            })
        .forEach(new YearTable(out)::line);
  }

  /** The orders that are tried on a year. */
  @FunctionalInterface
  interface Orders {
    Map<String, Order> of(Reality reality, long seed);
  }

  /** The years of each order. */
  Map<String, List<Result>> results() {
    return results(HELD_OUT, orders());
  }

  private Map<String, List<Result>> results(long first, Orders orders) {
    Map<String, List<Result>> results = new LinkedHashMap<>();
    LongStream.range(first, first + seeds)
        .parallel()
        .mapToObj(seed -> year(seed, orders))
        .toList()
        .forEach(year ->
            year.forEach((order, result) ->
                results.computeIfAbsent(order, _ -> new ArrayList<>()).add(result)));
    return results;
  }

  private Map<String, Result> year(long seed, Orders orders) {
    Reality reality = new Reality(setting.world(seed));
    Map<String, Result> results = new LinkedHashMap<>();
    orders
        .of(reality, seed)
        .forEach((name, order) -> results.put(name, new Year(reality, order).run(requests)));
    Region region = reality.world().region();
    Reality patient = reality.givingUpAfter(RIVALS_PATIENCE);
    results.put(KOHA_SILENT, new Year(patient, new Matrix(region).order(_ -> 0)).run(requests));
    results.put(CROSSLINK_SILENT, new Year(patient, Order.lendingRatio(region)).run(requests));
    return results;
  }

  private Orders orders() {
    Map<String, Double> kinds = Matrix.handicaps(tuningYears());
    return (reality, seed) -> orders(reality, kinds, seed);
  }

  private List<World> tuningYears() {
    return LongStream.range(TUNING, TUNING + TUNING_YEARS).mapToObj(setting::world).toList();
  }

  private static Map<String, Order> orders(Reality reality, Map<String, Double> kinds, long seed) {
    World world = reality.world();
    Region region = world.region();
    RoutingPolicy usual = RoutingPolicy.USUAL;
    Truth truth = new Truth(world);
    Matrix matrix = new Matrix(region);
    Map<String, Order> orders = new LinkedHashMap<>();
    orders.put(OURS, Order.router(reality, usual));
    orders.put(OURS_UNBOUND, Order.router(reality, Variants.UNBOUND));
    orders.put(KOHA, matrix.order(_ -> 0));
    Order byKinds = matrix.order(library -> kinds.getOrDefault(world.kind(library), 0.0));
    orders.put(KOHA_KINDS, byKinds);
    orders.put(KOHA_WITHIN, Order.within(usual, byKinds));
    orders.put("nearest first", Order.nearest(region));
    orders.put("CrossLink's comparator", Order.lendingRatio(region));
    orders.put("random", Order.random(region, seed));
    orders.put(KNOWING, Order.knowing(reality, usual, truth));
    orders.put(KOHA_KNOWING, matrix.order(library -> truth.of(library).hours()));
    orders.put(FORESIGHT, Foresight.order(reality, usual));
    orders.put(FORESIGHT_UNBOUND, Foresight.order(reality, Variants.UNBOUND));
    orders.put(ORACLE, Order.oracle(reality));
    orders.put(FAIR_ORACLE, Order.fairOracle(reality, usual));
    return orders;
  }

  private static List<Result> of(Map<String, List<Result>> results, String name) {
    return results.getOrDefault(name, List.of());
  }
}
