package org.tongjie.app.bench.routing;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.tongjie.app.bench.routing.Year.Result;

/** How like the published figures a region is, by a baseline alone; see docs/routing-region.md. */
final class Likeness {
  private static final double[] SPANS = {12, 24, 48};

  private final List<Truth> truths = new ArrayList<>();
  private final List<Result> years;

  /**
   * Of some years.
   *
   * @param years what the baseline brought in each of the worlds
   */
  Likeness(List<World> worlds, List<Result> years) {
    worlds.forEach(world -> truths.add(new Truth(world)));
    this.years = List.copyOf(years);
  }

  void print(PrintStream out) {
    line(out, "pulled where first sent (0.74)", mean(Result::first));
    line(out, "lowest and highest of a library (0.55, 0.99)", fills().getFirst());
    line(out, "", fills().getLast());
    line(out, "mean hours to pull (23 to 28)", mean(year -> year.spent().sending()));
    line(out, "mean hours to fill (45 to 47)", mean(Likeness::toFill));
    line(out, "spread between libraries (0.5)", spread());
    for (double span : SPANS) {
      line(out, "pulled within %.0f h, all libraries alike".formatted(span), within(span));
    }
  }

  private static void line(PrintStream out, String name, double value) {
    out.printf(Locale.ROOT, "%-48s %6.2f%n", name, value);
  }

  private static double toFill(Result year) {
    return year.spent().sending() + year.spent().carrying();
  }

  private double mean(ToDoubleFunction<Result> figure) {
    return years.stream().mapToDouble(figure).average().orElse(0);
  }

  private List<Double> fills() {
    return truths.stream()
        .flatMap(truth -> ways(truth).stream())
        .map(Truth.Ways::fill)
        .sorted()
        .toList();
  }

  private static List<Truth.Ways> ways(Truth truth) {
    List<Truth.Ways> ways = new ArrayList<>();
    for (int library = 0; library < Libraries.ALL; library++) {
      ways.add(truth.of(library));
    }
    return ways;
  }

  /** Standard deviation of the logarithm of the mean time to pull. */
  private double spread() {
    List<Double> logarithms =
        truths.stream()
            .flatMap(truth -> ways(truth).stream())
            .map(ways -> StrictMath.log(ways.hoursToSend()))
            .toList();
    double mean = logarithms.stream().mapToDouble(one -> one).average().orElse(0);
    return Math.sqrt(
        logarithms.stream().mapToDouble(one -> (one - mean) * (one - mean)).average().orElse(0));
  }

  private double within(double span) {
    return truths.stream()
        .flatMap(truth -> ways(truth).stream())
        .flatMap(ways -> ways.sending().stream())
        .mapToDouble(hours -> hours <= span ? 1 : 0)
        .average()
        .orElse(0);
  }
}
