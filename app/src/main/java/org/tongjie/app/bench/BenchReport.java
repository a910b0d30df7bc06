package org.tongjie.app.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Seconds of each stage: cold, and the median of the warm runs. */
public final class BenchReport {
  private static final String CEILING = "ceiling";
  private static final String JOURNEY = "journey";

  private final Map<String, List<Double>> seconds = new LinkedHashMap<>();
  private long records;
  private long documents;

  void records(long count) {
    records = count;
  }

  void documents(long count) {
    documents = count;
  }

  void add(String stage, double value) {
    seconds.computeIfAbsent(stage, name -> new ArrayList<>()).add(value);
  }

  private double cold(String stage) {
    return seconds.getOrDefault(stage, List.of(0.0)).getFirst();
  }

  private double warm(String stage) {
    List<Double> all = seconds.getOrDefault(stage, List.of(0.0));
    List<Double> warm =
        all.subList(Math.min(1, all.size() - 1), all.size()).stream().sorted().toList();
    return warm.get(warm.size() / 2);
  }

  /** The best of the numbers of writers. */
  private double ceiling() {
    return seconds.keySet().stream()
        .filter(stage -> stage.startsWith(CEILING))
        .mapToDouble(this::warm)
        .min()
        .orElse(0);
  }

  /** How near the whole journey comes to what Solr can take, warm: 1 is as fast. */
  public double ratioToCeiling() {
    return ceiling() / warm(JOURNEY);
  }

  public void print(PrintStream out) throws IOException {
    out.printf(Locale.ROOT, "%,d records, %,d documents%n", records, documents);
    out.printf(Locale.ROOT, "%-22s %9s %9s %12s%n", "stage", "cold s", "warm s", "warm rec/s");
    for (String stage : seconds.keySet()) {
      out.printf(
          Locale.ROOT, "%-22s %9.2f %9.2f %,12.0f%n", stage, cold(stage), warm(stage), rate(stage));
    }
    out.printf(Locale.ROOT, "journey to ceiling, warm: %.2f%n", ratioToCeiling());
    out.printf(Locale.ROOT, "peak memory of the loading process %,d MB%n", peakMemory() >> 20);
  }

  private double rate(String stage) {
    return (stage.startsWith(CEILING) ? documents : records) / warm(stage);
  }

  /** The most memory this process ever had, heap and all, as the system counts it. */
  private static long peakMemory() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
        .findFirst()
        .orElse(0);
  }

  public void write(Path file) throws IOException {
    StringBuilder json = new StringBuilder("{\n");
    json.append("  \"records\": ").append(records).append(",\n");
    json.append("  \"documents\": ").append(documents).append(",\n");
    json.append("  \"stages\": [\n");
    List<String> lines = new ArrayList<>();
    for (String stage : seconds.keySet()) {
      lines.add(
          String.format(
              Locale.ROOT,
              "    {\"stage\": \"%s\", \"coldSeconds\": %.3f, \"warmSeconds\": %.3f,"
                  + " \"warmPerSecond\": %.0f}",
              stage,
              cold(stage),
              warm(stage),
              rate(stage)));
    }
    json.append(String.join(",\n", lines)).append("\n  ],\n");
    json.append(
        String.format(
            Locale.ROOT,
            "  \"recordsPerSecond\": %.0f,%n  \"ratioToCeiling\": %.3f,%n  \"peakMemoryBytes\":"
                + " %d%n}%n",
            rate(JOURNEY),
            ratioToCeiling(),
            peakMemory()));
    Files.writeString(file, json);
  }
}
