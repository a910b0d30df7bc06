package org.tongjie.app.bench.routing;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.tongjie.app.bench.routing.Year.Result;

/**
 * Ours against simpler orders, over years that no parameter was tuned on. Bounds stand beside them:
 * what more knowledge would bring, up to an oracle that knows the future.
 */
public final class RoutingBench {
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
            .filter(name ->
                !name.equals(Entrants.OURS)
                    && !Entrants.BOUNDS.contains(name)
                    && !Entrants.PARTS.contains(name))
            .min(Comparator.comparingDouble((String name) -> YearTable.hours(of(results, name))))
            .orElseThrow();
    out.println("shorter than the best other order (" + best + "):");
    table.gain(Entrants.OURS, of(results, Entrants.OURS), of(results, best));
    Entrants.PARTS.forEach(part -> table.gain(part, of(results, part), of(results, best)));
    Entrants.BOUNDS.forEach(bound -> table.gain(bound, of(results, bound), of(results, best)));
    for (String other :
        List.of(
            Entrants.KOHA,
            Entrants.KOHA_WITHIN,
            Entrants.NEAREST,
            Entrants.KOHA_SILENT,
            Entrants.OURS_IN_TURN,
            Entrants.KINDS_BESIDE,
            Entrants.KOHA_KNOWING)) {
      table.gain("ours, than " + other, of(results, Entrants.OURS), of(results, other));
    }
  }

  /** Prints how like the published figures the region is, by a baseline on the tuning years. */
  public void likeness(PrintStream out) {
    List<World> worlds = tuningYears();
    List<Result> years =
        worlds.stream()
            .map(world ->
                new Year(
                        new Reality(world),
                        new Matrix(world.region()).order(_ -> 0),
                        Optional.empty())
                    .run(requests))
            .toList();
    new Likeness(worlds, years).print(out);
  }

  /** Prints what becomes of other policies beside the usual one, on the tuning years alone. */
  public void tune(PrintStream out) {
    results(TUNING, entrants -> entrants.tuned(Variants.all())).forEach(new YearTable(out)::line);
  }

  /** The years of each order. */
  Map<String, List<Result>> results() {
    return results(HELD_OUT, Entrants::all);
  }

  private Map<String, List<Result>> results(
      long first, Function<Entrants, Map<String, Year>> chosen) {
    Map<String, Double> kinds = Matrix.handicaps(tuningYears());
    Map<String, List<Result>> results = new LinkedHashMap<>();
    LongStream.range(first, first + seeds)
        .parallel()
        .mapToObj(seed -> {
          Reality reality = new Reality(setting.world(seed));
          return run(chosen.apply(new Entrants(reality, kinds, seed)));
        })
        .toList()
        .forEach(year ->
            year.forEach((order, result) ->
                results.computeIfAbsent(order, _ -> new ArrayList<>()).add(result)));
    return results;
  }

  private Map<String, Result> run(Map<String, Year> years) {
    Map<String, Result> results = new LinkedHashMap<>();
    years.forEach((name, year) -> results.put(name, year.run(requests)));
    return results;
  }

  private List<World> tuningYears() {
    return LongStream.range(TUNING, TUNING + TUNING_YEARS).mapToObj(setting::world).toList();
  }

  private static List<Result> of(Map<String, List<Result>> results, String name) {
    return results.getOrDefault(name, List.of());
  }
}
