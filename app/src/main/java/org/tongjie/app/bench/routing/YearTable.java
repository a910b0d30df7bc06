package org.tongjie.app.bench.routing;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.tongjie.app.bench.routing.Year.Result;

/** Prints what years brought, with 95 % confidence. */
final class YearTable {
  /** Student's t for 95 % with nine degrees of freedom, as for ten seeds. */
  private static final double T95 = 2.262;

  private final PrintStream out;

  YearTable(PrintStream out) {
    this.out = out;
    out.printf(
        "%-30s %16s %23s %9s %8s %6s %6s %6s%n",
        "order",
        "hours (95 %)",
        "failing sending carried",
        "attempts",
        "filled",
        "first",
        "load",
        "yuan");
  }

  /** One order's years. */
  void line(String name, List<Result> years) {
    List<Double> hours = years.stream().map(Result::hours).toList();
    out.printf(
        Locale.ROOT,
        "%-30s %8.1f ± %5.1f %7.1f %7.1f %7.1f %9.2f %7.1f%% %5.0f%% %6.2f %6.2f%n",
        name,
        mean(hours),
        margin(hours),
        mean(years, year -> year.spent().failing()),
        mean(years, year -> year.spent().sending()),
        mean(years, year -> year.spent().carrying()),
        mean(years, Result::attempts),
        100 * mean(years, Result::filled),
        100 * mean(years, Result::first),
        years.stream().mapToDouble(Result::most).max().orElse(0),
        mean(years, Result::costs));
  }

  /** By what part an order is shorter than another, in the mean of their years. */
  void gain(String words, List<Result> shorter, List<Result> longer) {
    List<Double> gains = new ArrayList<>();
    for (int year = 0; year < shorter.size(); year++) {
      gains.add(1 - shorter.get(year).hours() / longer.get(year).hours());
    }
    out.printf(
        Locale.ROOT, "%-42s %5.1f %% ± %.1f%n", words, 100 * mean(gains), 100 * margin(gains));
  }

  static double hours(List<Result> years) {
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
