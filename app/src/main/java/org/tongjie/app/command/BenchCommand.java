package org.tongjie.app.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongjie.app.bench.BenchReport;
import org.tongjie.app.bench.IndexBench;
import org.tongjie.app.bench.crash.CrashBench;
import org.tongjie.app.bench.crash.CrashPlan;
import org.tongjie.app.bench.crash.CrashReport;
import org.tongjie.app.bench.gateway.GatewayBench;
import org.tongjie.app.bench.lending.LendingBench;
import org.tongjie.app.bench.lending.LendingPlan;
import org.tongjie.app.bench.lending.LendingReport;
import org.tongjie.app.bench.routing.RoutingBench;
import org.tongjie.app.bench.routing.Setting;
import org.tongjie.app.config.ProgramHome;
import org.tongjie.app.config.Settings;
import org.tongjie.app.config.SettingsReader;
import org.tongjie.app.process.Services;
import org.tongjie.app.process.StartException;
import org.tongjie.app.process.Trees;
import org.tongjie.catalog.index.CatalogIndex;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures on this machine. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    resourceBundle = "org.tongjie.app.command.Help")
public final class BenchCommand {
  private final PrintStream out;

  public BenchCommand(PrintStream out) {
    this.out = out;
  }

  /** Measures loading a file, stage by stage, against what Solr alone can take. */
  @Command(name = "index", mixinStandardHelpOptions = true)
  public int index(
      @Mixin DataOptions options,
      @Option(names = "--json", paramLabel = "FILE", descriptionKey = "json") @Nullable Path json,
      @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "files") List<Path> files)
      throws IOException {
    try (Services services = Services.open(options.settings())) {
      services.start();
      try (CatalogIndex index = CatalogIndex.at(services.solrUrls())) {
        BenchReport report =
            new IndexBench(services.database(), index, new ArrayList<>(files), out).run();
        report.print(out);
        if (json != null) {
          report.write(json);
        }
      }
    }
    return 0;
  }

  /** Measures the gateway's search beside Zebra's, where that is installed, and Solr's own. */
  @Command(name = "gateway", mixinStandardHelpOptions = true)
  public int gateway(
      @Option(names = "--records", defaultValue = "100000", descriptionKey = "bench.records")
          int records,
      @Option(names = "--searches", defaultValue = "6000", descriptionKey = "bench.searches")
          int searches,
      @Option(names = "--warm-up", defaultValue = "24000", descriptionKey = "bench.warm-up")
          int warmUp,
      @Option(names = "--json", paramLabel = "FILE", descriptionKey = "json") @Nullable Path json)
      throws IOException {
    Path folder = Files.createTempDirectory("tongjie-bench-");
    try {
      new GatewayBench(new GatewayBench.Size(records, searches, warmUp), folder, out)
          .run(json == null ? folder.resolve("figures.json") : json);
    } finally {
      Trees.delete(folder);
    }
    return 0;
  }

  /** Kills brokers or the database amid lending, and judges by the systems' own ledgers. */
  @Command(name = "crash", mixinStandardHelpOptions = true)
  public int crash(
      @Option(names = "--requests", defaultValue = "2000", descriptionKey = "bench.requests")
          int requests,
      @Option(names = "--kills", defaultValue = "50", descriptionKey = "bench.kills") int kills,
      @Option(names = "--victim", defaultValue = "BROKER", descriptionKey = "bench.victim")
          CrashPlan.Victim victim,
      @Option(names = "--faults", defaultValue = "0.10", descriptionKey = "bench.faults")
          double faults,
      @Option(names = "--seed", defaultValue = "1", descriptionKey = "bench.seed") long seed)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("tongjie-bench-");
    try (Services services = temporary(folder)) {
      CrashPlan plan = new CrashPlan(requests, kills, victim, faults, seed);
      CrashReport report = new CrashBench(plan, services, folder, out).run();
      report.print(out);
      return report.isSound() ? 0 : 1;
    } finally {
      Trees.delete(folder);
    }
  }

  /** What is shown of simulated years. */
  enum RoutingTable {
    /** Ours beside others, on years that nothing was tuned on. */
    ORDERS,
    /** Other policies beside the usual one, on the years kept for tuning. */
    POLICIES,
    /** How like published figures the region is, on the years kept for tuning. */
    LIKENESS
  }

  /** Measures our order of suppliers against simpler ones, over simulated years of a region. */
  @Command(name = "routing", mixinStandardHelpOptions = true)
  public int routing(
      @Option(names = "--requests", defaultValue = "1500", descriptionKey = "bench.requests")
          int requests,
      @Option(names = "--seeds", defaultValue = "10", descriptionKey = "bench.seeds") int seeds,
      @Option(names = "--region", defaultValue = "TIERED", descriptionKey = "bench.region")
          Setting setting,
      @Option(names = "--show", defaultValue = "ORDERS", descriptionKey = "bench.show")
          RoutingTable table) {
    RoutingBench bench = new RoutingBench(setting, requests, seeds);
    switch (table) {
      case ORDERS -> bench.run(out);
      case POLICIES -> bench.tune(out);
      case LIKENESS -> bench.likeness(out);
    }
    return 0;
  }

  /** Measures lending beside bare commits, and with a system that hangs. */
  @Command(name = "lending", mixinStandardHelpOptions = true)
  public int lending(
      @Option(names = "--connections", defaultValue = "16", descriptionKey = "bench.connections")
          int connections,
      @Option(names = "--seconds", defaultValue = "10", descriptionKey = "bench.seconds")
          int seconds,
      @Option(names = "--rounds", defaultValue = "5", descriptionKey = "bench.rounds") int rounds,
      @Option(names = "--pairs", defaultValue = "5", descriptionKey = "bench.pairs") int pairs,
      @Option(names = "--json", paramLabel = "FILE", descriptionKey = "json") @Nullable Path json)
      throws IOException, InterruptedException {
    if (rounds < 1) {
      throw new StartException("--rounds is at least 1");
    }
    Path folder = Files.createTempDirectory("tongjie-bench-");
    try (Services services = temporary(folder)) {
      LendingPlan plan =
          new LendingPlan(
              connections, Duration.ofSeconds(seconds), rounds, pairs, Duration.ofSeconds(30));
      LendingReport report = new LendingBench(plan, services.database(), out).run();
      report.print(out);
      if (json != null) {
        report.write(json);
      }
      return 0;
    } finally {
      Trees.delete(folder);
    }
  }

  /** Services with a data directory of their own. */
  private static Services temporary(Path folder) throws IOException {
    Settings settings =
        new SettingsReader(ProgramHome.find(), Map.of())
            .read(null, Map.of("data.dir", folder.resolve("data").toString()));
    return Services.open(settings);
  }
}
