package org.tongjie.app.bench.gateway;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tongjie.app.bench.gateway.GatewayReport.Scenario;
import org.tongjie.app.process.Ports;
import org.tongjie.catalog.marc.Iso2709;
import org.tongjie.catalog.marc.MarcEncoding;

/**
 * Measures the gateway beside Zebra and beside Solr alone: the same invented records, the same
 * searches, each made once by each system, systems in alternating order. Before what is measured of
 * a scenario, each system makes so many other searches of its kind that Java has compiled what they
 * need: theirs, ours and the client's.
 */
public final class GatewayBench {
  static final String OURS = "gateway";
  private static final String ZEBRA = "zebra";
  private static final String SOLRJ = "solrj";
  private static final String DATABASE = "Union";
  private static final int RUNS = 3;
  private static final int IDLE = 2_000;
  private static final int BUSY = 100;

  /** Zebra takes long over years: so much shorter is what is done with them. */
  private static final int RANGES_SHARE = 8;

  private final Size size;
  private final Path folder;
  private final PrintStream out;
  private final GatewayReport report = new GatewayReport();

  /**
   * A measurement not yet made.
   *
   * @param folder an empty folder for all that is needed
   */
  public GatewayBench(Size size, Path folder, PrintStream out) {
    this.size = size;
    this.folder = folder;
    this.out = out;
  }

  /**
   * How much is measured.
   *
   * @param records in the catalogue
   * @param searches in each run
   * @param warmUp searches of each system before a scenario is measured
   */
  public record Size(int records, int searches, int warmUp) {
    private int scenario() {
      return warmUp + RUNS * searches;
    }

    private Size share(int divisor) {
      return new Size(records, searches / divisor, warmUp / divisor);
    }
  }

  /** Measures and prints; without an installed Zebra its figures are missing. */
  public void run(Path json) throws IOException {
    Path file = folder.resolve("records.mrc");
    writeRecords(file);
    out.printf("%,d records are written%n", size.records());
    try (Gateway gateway = Gateway.start(folder.resolve("data"), file)) {
      out.println("the gateway has loaded them and serves");
      if (Zebra.isInstalled()) {
        try (Zebra zebra = Zebra.start(folder.resolve("zebra"), file, Ports.free())) {
          out.println("Zebra has indexed them and serves");
          measure(systems(gateway, zebra), sru(gateway, zebra));
        }
      } else {
        out.println("Zebra is not installed: its figures are missing");
        measure(systems(gateway), sru(gateway));
      }
      measureMemory(gateway);
    }
    report.print(out);
    report.write(json);
  }

  private void writeRecords(Path file) throws IOException {
    try (OutputStream octets = new BufferedOutputStream(Files.newOutputStream(file))) {
      for (int number = 0; number < size.records(); number++) {
        octets.write(Iso2709.write(BenchRecord.of(number).marc(), MarcEncoding.UTF_8));
      }
    }
  }

  private static Map<String, Caller.Opener> systems(Gateway gateway) {
    Map<String, Caller.Opener> systems = new LinkedHashMap<>();
    systems.put(OURS, () -> new Z3950Caller(gateway.z3950Port(), DATABASE));
    systems.put(SOLRJ, SolrCaller.sharing(gateway.solr()));
    return systems;
  }

  private static Map<String, Caller.Opener> systems(Gateway gateway, Zebra zebra) {
    Map<String, Caller.Opener> systems = systems(gateway);
    systems.put(ZEBRA, () -> new Z3950Caller(zebra.port(), "Default"));
    return systems;
  }

  private static Map<String, Caller.Opener> sru(Gateway gateway) {
    Map<String, Caller.Opener> systems = new LinkedHashMap<>();
    systems.put(OURS, () -> new SruCaller(gateway.sru()));
    return systems;
  }

  private static Map<String, Caller.Opener> sru(Gateway gateway, Zebra zebra) {
    Map<String, Caller.Opener> systems = sru(gateway);
    systems.put(ZEBRA, () -> new SruCaller("http://127.0.0.1:" + zebra.port() + "/Default"));
    return systems;
  }

  private void measure(Map<String, Caller.Opener> z3950, Map<String, Caller.Opener> sru)
      throws IOException {
    Slices mixed = new Slices(BenchQuery.Kind.MIX, size, 3);
    Slices ranged = new Slices(BenchQuery.Kind.SUBJECT_AND_YEARS, size.share(RANGES_SHARE), 1);
    compare(new Scenario("search, present of 10 in MARC 21", 4), z3950, mixed);
    compare(new Scenario("search, present of 10 in MARC 21", 32), z3950, mixed);
    compare(new Scenario("subject and years, present of 10", 4), z3950, ranged);
    compare(new Scenario("SRU, 10 in MARCXML", 8), sru, mixed);
  }

  /** Searches not made before, for one run after the other. */
  private static final class Slices {
    private final Size size;
    private final List<BenchQuery> all;
    private int next;

    Slices(BenchQuery.Kind kind, Size size, int scenarios) {
      this.size = size;
      this.all = BenchQuery.distinct(kind, scenarios * size.scenario(), size.records());
    }

    List<BenchQuery> warmUp() {
      return next(size.warmUp());
    }

    List<BenchQuery> run() {
      return next(size.searches());
    }

    private List<BenchQuery> next(int count) {
      next += count;
      return all.subList(next - count, next);
    }
  }

  private void compare(Scenario scenario, Map<String, Caller.Opener> systems, Slices slices)
      throws IOException {
    List<BenchQuery> warmUp = slices.warmUp();
    for (Caller.Opener system : systems.values()) {
      Load.run(system, scenario.connections(), warmUp);
    }
    for (int run = 0; run < RUNS; run++) {
      List<BenchQuery> queries = slices.run();
      List<Map.Entry<String, Caller.Opener>> order = new ArrayList<>(systems.entrySet());
      if (run % 2 == 1) {
        Collections.reverse(order);
      }
      for (Map.Entry<String, Caller.Opener> system : order) {
        report.add(
            scenario,
            system.getKey(),
            Load.run(system.getValue(), scenario.connections(), queries));
      }
    }
    out.println("measured: " + scenario.name() + ", " + scenario.connections() + " connections");
  }

  private void measureMemory(Gateway gateway) throws IOException {
    report.memory("serving process after the runs", gateway.memory());
    List<Caller> idle = new ArrayList<>();
    try {
      for (int i = 0; i < IDLE; i++) {
        idle.add(new Z3950Caller(gateway.z3950Port(), DATABASE));
      }
      report.memory("with 2,000 idle sessions", gateway.memory());
      List<BenchQuery> queries =
          BenchQuery.distinct(
                  BenchQuery.Kind.MIX, 3 * size.scenario() + size.searches(), size.records())
              .subList(3 * size.scenario(), 3 * size.scenario() + size.searches());
      Caller.Opener ours = () -> new Z3950Caller(gateway.z3950Port(), DATABASE);
      Scenario busy = new Scenario("the same beside 2,000 idle sessions", BUSY);
      report.add(busy, OURS, Load.run(ours, BUSY, queries));
      report.memory("with 100 busy ones besides", gateway.memory());
    } finally {
      for (Caller caller : idle) {
        caller.close();
      }
    }
  }
}
