package org.tongjie.app.bench.lending;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * How fast it lends.
 *
 * @param rounds lending as fast as it goes, beside bare commits
 * @param perLibrary requests a second of each library in the pairs
 */
public record LendingReport(
    LendingPlan plan, List<Round> rounds, double perLibrary, List<Pair> pairs) {
  private static final double LEAST_TRANSITIONS = 0.3;
  private static final double LEAST_KEPT = 0.9;
  private static final double MOST_SLOWER = 1.25;

  /**
   * Lending between two runs of bare commits.
   *
   * @param bareCommits one-row commits a second of PostgreSQL alone, mean of before and after
   */
  public record Round(double bareCommits, LendingFigures full) {
    /** Transitions to bare commits. */
    double ratio() {
      return full.transitions() / bareCommits;
    }
  }

  /** The same load without and with a system that hangs. */
  public record Pair(LendingFigures without, LendingFigures with) {
    double kept() {
      return with.finished() / without.finished();
    }

    double slower() {
      return with.p99() / without.p99();
    }
  }

  /** The round whose ratio is the median; of an even number the upper one. */
  static Round middle(List<Round> rounds) {
    return rounds.stream()
        .sorted(Comparator.comparingDouble(Round::ratio))
        .toList()
        .get(rounds.size() / 2);
  }

  private double median(ToDoubleFunction<Pair> figure) {
    double[] sorted = pairs.stream().mapToDouble(figure).sorted().toArray();
    return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
  }

  /** Prints it for people. */
  public void print(PrintStream out) {
    Round middle = middle(rounds);
    LendingFigures full = middle.full();
    out.printf(
        Locale.ROOT,
        "on %d connections, the middle one of %d rounds:%n",
        plan.connections(),
        rounds.size());
    line(out, "bare commits/s", middle.bareCommits());
    line(out, "requests accepted/s", full.accepted());
    line(out, "requests routed/s", full.routed());
    line(out, "transitions/s", full.transitions());
    out.printf(
        Locale.ROOT,
        "%-34s %10.2f  (aim %.1f)%n",
        "transitions to bare commits",
        middle.ratio(),
        LEAST_TRANSITIONS);
    if (pairs.isEmpty()) {
      return;
    }
    out.printf(
        Locale.ROOT,
        "%.0f requests/s of each library, one system hanging %d s a call, median of %d pairs:%n",
        perLibrary,
        plan.hang().toSeconds(),
        pairs.size());
    line(out, "others finished/s, none hanging", median(pair -> pair.without().finished()));
    line(out, "others finished/s, one hanging", median(pair -> pair.with().finished()));
    line(out, "p99 ms, none hanging", median(pair -> pair.without().p99()));
    line(out, "p99 ms, one hanging", median(pair -> pair.with().p99()));
    out.printf(
        Locale.ROOT,
        "%-34s %10.2f  (aim %.2f)%n",
        "throughput kept",
        median(Pair::kept),
        LEAST_KEPT);
    out.printf(
        Locale.ROOT, "%-34s %10.2f  (aim %.2f)%n", "p99 to p99", median(Pair::slower), MOST_SLOWER);
  }

  private static void line(PrintStream out, String what, double figure) {
    out.printf(Locale.ROOT, "%-34s %,10.0f%n", what, figure);
  }

  /** Writes it for programs. */
  public void write(Path file) throws IOException {
    JsonMapper.builder()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .build()
        .writeValue(
            file.toFile(),
            Map.of(
                "connections",
                plan.connections(),
                "seconds",
                plan.run().toSeconds(),
                "hangSeconds",
                plan.hang().toSeconds(),
                "rounds",
                rounds,
                "transitionsToBareCommits",
                middle(rounds).ratio(),
                "pairs",
                pairs,
                "throughputKept",
                pairs.isEmpty() ? 0 : median(Pair::kept),
                "p99ToP99",
                pairs.isEmpty() ? 0 : median(Pair::slower)));
  }
}
