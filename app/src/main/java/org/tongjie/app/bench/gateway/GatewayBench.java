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
 * searches, each made once by each system, systems in alternating order after a run that does not
 * count.
 */
public final class GatewayBench {
  static final String OURS = "gateway";
  private static final String ZEBRA = "zebra";
  private static final String SOLRJ = "solrj";
  private static final String DATABASE = "Union";
  private static final int RUNS = 3;
  private static final int IDLE = 2_000;
  private static final int BUSY = 100;

  private final int records;
  private final int searches;
  private final Path folder;
  private final PrintStream out;
  private final GatewayReport report = new GatewayReport();

  /**
   * A measurement not yet made.
   *
   * @param searches in each run
   * @param folder an empty folder for all that is needed
   */
  public GatewayBench(int records, int searches, Path folder, PrintStream out) {
    this.records = records;
    this.searches = searches;
    this.folder = folder;
    this.out = out;
  }

  /** Measures and prints; without an installed Zebra its figures are missing. */
  public void run(Path json) throws IOException {
    Path file = folder.resolve("records.mrc");
    writeRecords(file);
    out.printf("%,d records are written%n", records);
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
      for (int number = 0; number < records; number++) {
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
    List<BenchQuery> mix = BenchQuery.distinct(BenchQuery.Kind.MIX, searches * 14, records);
    List<BenchQuery> ranges =
        BenchQuery.distinct(BenchQuery.Kind.SUBJECT_AND_YEARS, searches * 2, records);
    Slices mixed = new Slices(mix, searches);
    Slices ranged = new Slices(ranges, searches / 2);
    compare(new Scenario("search, present of 10 in MARC 21", 4), z3950, mixed);
    compare(new Scenario("search, present of 10 in MARC 21", 32), z3950, mixed);
    compare(new Scenario("subject and years, present of 10", 4), z3950, ranged);
    compare(new Scenario("SRU, 10 in MARCXML", 8), sru, mixed);
  }

  /** Searches not made before, a run's worth at a time. */
  private static final class Slices {
    private final List<BenchQuery> all;
    private final int size;
    private int next;

    Slices(List<BenchQuery> all, int size) {
      this.all = all;
      this.size = size;
    }

    List<BenchQuery> next() {
      next += size;
      return all.subList(next - size, next);
    }
  }

  private void compare(Scenario scenario, Map<String, Caller.Opener> systems, Slices slices)
      throws IOException {
    for (int run = 0; run <= RUNS; run++) {
      List<BenchQuery> queries = slices.next();
      List<Map.Entry<String, Caller.Opener>> order = new ArrayList<>(systems.entrySet());
      if (run % 2 == 1) {
        Collections.reverse(order);
      }
      for (Map.Entry<String, Caller.Opener> system : order) {
        Measured measured = Load.run(system.getValue(), scenario.connections(), queries);
        if (run > 0) {
          report.add(scenario, system.getKey(), measured);
        }
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
          BenchQuery.distinct(BenchQuery.Kind.MIX, searches * 15, records)
              .subList(searches * 14, searches * 15);
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
