package org.tongjie.app.bench.gateway;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Runs by scenario and system; of a system's runs the one of median rate counts. */
final class GatewayReport {
  /** What is asked, over how many connections. */
  record Scenario(String name, int connections) {}

  private final Map<Scenario, Map<String, List<Measured>>> runs = new LinkedHashMap<>();
  private final Map<String, Long> memory = new LinkedHashMap<>();

  void add(Scenario scenario, String system, Measured measured) {
    runs.computeIfAbsent(scenario, _ -> new LinkedHashMap<>())
        .computeIfAbsent(system, _ -> new ArrayList<>())
        .add(measured);
  }

  void memory(String what, long octets) {
    memory.put(what, octets);
  }

  private static Measured median(List<Measured> measured) {
    List<Measured> sorted =
        measured.stream().sorted(Comparator.comparingDouble(Measured::perSecond)).toList();
    return sorted.get(sorted.size() / 2);
  }

  private static Map<String, Double> ratios(Map<String, List<Measured>> systems) {
    Map<String, Double> ratios = new LinkedHashMap<>();
    double ours = median(systems.getOrDefault(GatewayBench.OURS, List.of())).perSecond();
    systems.forEach((system, all) -> ratios.put(system, ours / median(all).perSecond()));
    ratios.remove(GatewayBench.OURS);
    return ratios;
  }

  void print(PrintStream out) {
    runs.forEach((scenario, systems) -> {
      out.printf("%s, %d connections%n", scenario.name(), scenario.connections());
      systems.forEach((system, all) -> out.printf("  %-9s%s%n", system, median(all)));
      ratios(systems)
          .forEach(
              (system, ratio) -> out.printf(Locale.ROOT, "  gateway to %s: %.2f%n", system, ratio));
    });
    memory.forEach((what, octets) -> out.printf(Locale.ROOT, "%s: %,d MB%n", what, octets >> 20));
  }

  void write(Path file) throws IOException {
    List<Map<String, Object>> scenarios = new ArrayList<>();
    runs.forEach((scenario, systems) -> {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("scenario", scenario.name());
      fields.put("connections", scenario.connections());
      systems.forEach((system, all) -> fields.put(system, fields(median(all))));
      fields.put("ratioOfGatewayTo", ratios(systems));
      scenarios.add(fields);
    });
    new ObjectMapper()
        .writerWithDefaultPrettyPrinter()
        .writeValue(file.toFile(), Map.of("scenarios", scenarios, "memoryOctets", memory));
  }

  private static Map<String, Double> fields(Measured measured) {
    Map<String, Double> fields = new LinkedHashMap<>();
    fields.put("searchesPerSecond", measured.perSecond());
    fields.put("p50Millis", measured.percentileMillis(50));
    fields.put("p99Millis", measured.percentileMillis(99));
    fields.put("recordsPerSearch", measured.recordsPerCall());
    return fields;
  }
}
