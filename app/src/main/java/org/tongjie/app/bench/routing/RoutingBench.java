package org.tongjie.app.bench.routing;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tongjie.app.bench.routing.Year.Result;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.routing.RoutingPolicy;

/** Ours against simpler orders, over years that no parameter was tuned on. */
public final class RoutingBench {
  private static final String OURS = "expected time to shelf";
  private static final long FIRST_SEED = 1001;

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
    Map<String, List<Result>> results = results();
    out.printf(
        "%-28s %18s %10s %10s %10s%n", "order", "hours (95 %)", "attempts", "filled", "load");
    results.forEach((name, years) -> print(out, name, years));
    double ours = mean(hours(results, OURS));
    String best =
        results.keySet().stream()
            .filter(name -> !name.equals(OURS))
            .min((one, other) ->
                Double.compare(mean(hours(results, one)), mean(hours(results, other))))
            .orElseThrow();
    List<Double> gains = new ArrayList<>();
    for (int seed = 0; seed < seeds; seed++) {
      gains.add(1 - hours(results, OURS).get(seed) / hours(results, best).get(seed));
    }
    out.printf(
        Locale.ROOT,
        "shorter than the best other (%s): %.1f %% ± %.1f%n",
        best,
        100 * mean(gains),
        100 * margin(gains));
    return 1 - ours / mean(hours(results, best));
  }

  /** The years of each order. */
  Map<String, List<Result>> results() {
    Map<String, List<Result>> results = new LinkedHashMap<>();
    for (long seed = FIRST_SEED; seed < FIRST_SEED + seeds; seed++) {
      Region region = YearRegion.of(seed);
      for (Map.Entry<String, Order> order : orders(region, seed).entrySet()) {
        results
            .computeIfAbsent(order.getKey(), _ -> new ArrayList<>())
            .add(new Year(region, new Luck(seed), order.getValue()).run(requests, seed));
      }
    }
    return results;
  }

  private static Map<String, Order> orders(Region region, long seed) {
    Map<String, Order> orders = new LinkedHashMap<>();
    orders.put(OURS, Order.router(region, RoutingPolicy.USUAL));
    orders.put("nearest first", Order.nearest(region));
    orders.put("random", Order.random(seed));
    orders.put("Koha's cost matrix", Order.costMatrix(region));
    orders.put("CrossLink's comparator", Order.lendingRatio(region));
    return orders;
  }

  private static List<Double> hours(Map<String, List<Result>> results, String name) {
    return results.getOrDefault(name, List.of()).stream().map(Result::hours).toList();
  }

  private static void print(PrintStream out, String name, List<Result> years) {
    List<Double> hours = years.stream().map(Result::hours).toList();
    out.printf(
        Locale.ROOT,
        "%-28s %10.1f ± %5.1f %10.2f %9.1f%% %10.2f%n",
        name,
        mean(hours),
        margin(hours),
        mean(years.stream().map(Result::attempts).toList()),
        100 * mean(years.stream().map(Result::filled).toList()),
        years.stream().mapToDouble(Result::most).max().orElse(0));
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
