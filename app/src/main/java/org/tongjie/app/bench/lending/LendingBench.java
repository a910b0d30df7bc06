package org.tongjie.app.bench.lending;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tongjie.app.bench.crash.CrashRegion;
import org.tongjie.catalog.store.Database;
import org.tongjie.catalog.store.DatabaseConfig;

/**
 * How fast the real engine lends on a real PostgreSQL beside what that commits at all, and whether
 * a system that hangs slows down the others.
 */
public final class LendingBench {
  /** Share of the requests that can be brought to their end, with and without a hanging system. */
  private static final double USUAL_LOAD = 0.5;

  private final LendingPlan plan;
  private final DatabaseConfig config;
  private final PrintStream out;

  public LendingBench(LendingPlan plan, DatabaseConfig config, PrintStream out) {
    this.plan = plan;
    this.config = config;
    this.out = out;
  }

  /** Measures. */
  public LendingReport run() throws InterruptedException {
    DatabaseConfig pooled =
        new DatabaseConfig(config.url(), config.user(), config.password(), plan.connections());
    try (Database database = Database.open(pooled)) {
      BareCommits.perSecond(database, plan.connections(), plan.warmUp());
      try (LendingRun first = new LendingRun(database, Duration.ZERO, 0)) {
        first.measure(plan.unmeasured());
      }
      List<LendingReport.Round> rounds = rounds(database);
      LendingFigures full = LendingReport.middle(rounds).full();
      double perLibrary = full.finished() / (CrashRegion.LIBRARIES - 1) * USUAL_LOAD;
      List<LendingReport.Pair> pairs = new ArrayList<>();
      for (int pair = 0; pair < plan.pairs(); pair++) {
        LendingReport.Pair measured = pair(database, pair % 2 == 0, perLibrary);
        out.println(measured);
        pairs.add(measured);
      }
      return new LendingReport(plan, rounds, perLibrary, pairs);
    }
  }

  /** Lending between bare commits before and after it: both swing from one minute to the next. */
  private List<LendingReport.Round> rounds(Database database) throws InterruptedException {
    List<LendingReport.Round> rounds = new ArrayList<>();
    double before = BareCommits.perSecond(database, plan.connections(), plan.run());
    for (int round = 0; round < plan.rounds(); round++) {
      LendingFigures full = run(database, Duration.ZERO, 0);
      double after = BareCommits.perSecond(database, plan.connections(), plan.run());
      LendingReport.Round measured = new LendingReport.Round((before + after) / 2, full);
      out.printf(Locale.ROOT, "%.2f: %s%n", measured.ratio(), measured);
      rounds.add(measured);
      before = after;
    }
    return rounds;
  }

  /** Which comes first alternates. */
  private LendingReport.Pair pair(Database database, boolean hangFirst, double perLibrary)
      throws InterruptedException {
    LendingFigures first = run(database, hangFirst ? plan.hang() : Duration.ZERO, perLibrary);
    LendingFigures second = run(database, hangFirst ? Duration.ZERO : plan.hang(), perLibrary);
    return hangFirst
        ? new LendingReport.Pair(second, first)
        : new LendingReport.Pair(first, second);
  }

  private LendingFigures run(Database database, Duration hang, double perLibrary)
      throws InterruptedException {
    try (LendingRun run = new LendingRun(database, hang, perLibrary)) {
      return run.measure(plan);
    }
  }
}
