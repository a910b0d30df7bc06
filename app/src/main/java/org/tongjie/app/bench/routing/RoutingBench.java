package org.tongjie.app.bench.routing;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.tongjie.app.bench.routing.Year.Result;
import org.tongjie.app.bench.routing.Year.Spent;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.routing.RoutingPolicy;

/**
 * Ours against simpler orders, over years that no parameter was tuned on. Two bounds stand beside
 * them: ours with perfect knowledge of every library, and an oracle that knows the future.
 */
public final class RoutingBench {
  private static final String OURS = "expected time to shelf";
  private static final String KNOWING = "the same, knowing libraries";
  private static final String ORACLE = "oracle";
  private static final String FAIR_ORACLE = "oracle within the load bound";

  /** What is no rival of ours, but shows what could be had. */
  static final List<String> BOUNDS = List.of(KNOWING, ORACLE, FAIR_ORACLE);

  /** The first of the years that figures are taken from. */
  private static final long HELD_OUT = 1001;

  /** The first of the years that policies are tuned on: none of them is held out. */
  private static final long TUNING = 1;

  /** Student's t for 95 % with nine degrees of freedom, as for ten seeds. */
  private static final double T95 = 2.262;

  private final int requests;
  private final int seeds;

  public RoutingBench(int requests, int seeds) {
    this.requests = requests;
    this.seeds = seeds;
  }

  /** Prints a table; returns by what part the mean time is below that of the best other order. */
  public double run(PrintStream out) {
    Map<String, List<Result>> results = results(HELD_OUT, RoutingBench::orders);
    head(out);
    results.forEach((name, years) -> print(out, name, years));
    String best =
        results.keySet().stream()
            .filter(name -> !name.equals(OURS) && !BOUNDS.contains(name))
            .min((one, other) -> Double.compare(hours(of(results, one)), hours(of(results, other))))
            .orElseThrow();
    gain(
        out,
        "shorter than the best other order (" + best + ")",
        of(results, OURS),
        of(results, best));
    gain(out, "of that order, the oracle", of(results, ORACLE), of(results, best));
    gain(out, "the oracle within the bound", of(results, FAIR_ORACLE), of(results, best));
    return 1 - hours(of(results, OURS)) / hours(of(results, best));
  }

  /** Prints what becomes of other policies beside the usual one, on the tuning years alone. */
  public void tune(PrintStream out) {
    Map<String, RoutingPolicy> policies = Variants.all();
    head(out);
    results(
            TUNING,
            (region, seed) -> {
              Map<String, Order> orders = new LinkedHashMap<>();
              policies.forEach((name, policy) -> orders.put(name, Order.router(region, policy)));
              orders.put("Koha's cost matrix", Order.costMatrix(region));
              return orders;
            })
        .forEach((name, years) -> print(out, name, years));
  }

  /** The orders that are tried on a year. */
  @FunctionalInterface
  interface Orders {
    Map<String, Order> of(Region region, long seed);
  }

  /** The years of each order. */
  Map<String, List<Result>> results() {
    return results(HELD_OUT, RoutingBench::orders);
  }

  private Map<String, List<Result>> results(long first, Orders orders) {
    Map<String, List<Result>> results = new LinkedHashMap<>();
    for (long seed = first; seed < first + seeds; seed++) {
      Region region = YearRegion.of(seed);
      for (Map.Entry<String, Order> order : orders.of(region, seed).entrySet()) {
        results
            .computeIfAbsent(order.getKey(), _ -> new ArrayList<>())
            .add(new Year(region, new Luck(seed), order.getValue()).run(requests, seed));
      }
    }
    return results;
  }

  private static Map<String, Order> orders(Region region, long seed) {
    Luck luck = new Luck(seed);
    Map<String, Order> orders = new LinkedHashMap<>();
    orders.put(OURS, Order.router(region, RoutingPolicy.USUAL));
    orders.put("Koha's cost matrix", Order.costMatrix(region));
    orders.put("nearest first", Order.nearest(region));
    orders.put("CrossLink's comparator", Order.lendingRatio(region));
    orders.put("random", Order.random(seed));
    orders.put(KNOWING, Order.knowing(region, RoutingPolicy.USUAL, luck));
    Reality reality = new Reality(region, luck);
    orders.put(ORACLE, Order.oracle(reality));
    orders.put(FAIR_ORACLE, Order.fairOracle(reality, RoutingPolicy.USUAL));
    return orders;
  }

  private static List<Result> of(Map<String, List<Result>> results, String name) {
    return results.getOrDefault(name, List.of());
  }

  private static void head(PrintStream out) {
    out.printf(
        "%-28s %16s %23s %9s %8s %6s %6s%n",
        "order", "hours (95 %)", "failing sending carried", "attempts", "filled", "load", "yuan");
  }

  private static void print(PrintStream out, String name, List<Result> years) {
    List<Double> hours = years.stream().map(Result::hours).toList();
    out.printf(
        Locale.ROOT,
        "%-28s %8.1f ± %5.1f %7.1f %7.1f %7.1f %9.2f %7.1f%% %6.2f %6.2f%n",
        name,
        mean(hours),
        margin(hours),
        mean(years, year -> spent(year).failing()),
        mean(years, year -> spent(year).sending()),
        mean(years, year -> spent(year).carrying()),
        mean(years, Result::attempts),
        100 * mean(years, Result::filled),
        years.stream().mapToDouble(Result::most).max().orElse(0),
        mean(years, Result::costs));
  }

  private static Spent spent(Result year) {
    return year.spent();
  }

  private static void gain(
      PrintStream out, String words, List<Result> shorter, List<Result> longer) {
    List<Double> gains = new ArrayList<>();
    for (int year = 0; year < shorter.size(); year++) {
      gains.add(1 - shorter.get(year).hours() / longer.get(year).hours());
    }
    out.printf(Locale.ROOT, "%s: %.1f %% ± %.1f%n", words, 100 * mean(gains), 100 * margin(gains));
  }

  private static double hours(List<Result> years) {
    return mean(years, Result::hours);
  }

  private static double mean(List<Result> years, ToDoubleFunction<Result> figure) {
    return years.stream().mapToDouble(figure).average().orElse(0);
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }

  private static double margin(List<Double> values) {
    double mean = mean(values);
    double squares = values.stream().mapToDouble(value -> (value - mean) * (value - mean)).sum();
    return values.size() < 2 ? 0 : T95 * Math.sqrt(squares / (values.size() - 1) / values.size());
  }
}
