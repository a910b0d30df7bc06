package org.tongjie.app.bench.gateway;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongjie.app.config.ProgramHome;
import org.tongjie.app.config.Settings;
import org.tongjie.app.config.SettingsReader;
import org.tongjie.app.part.IndexerParts;
import org.tongjie.app.process.DataDirectory;
import org.tongjie.app.process.Ports;
import org.tongjie.app.process.Services;
import org.tongjie.app.process.UpProcess;
import org.tongjie.catalog.directory.Agency;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.catalog.store.AgencyStore;
import org.tongjie.indexer.run.LoadProgress;
import org.tongjie.indexer.run.LoadRequest;
import org.tongjie.indexer.run.LoadResult;
import org.tongjie.indexer.run.LoadRun;

/** An installation of our own with the records loaded, served by a process with a gigabyte. */
final class Gateway implements AutoCloseable {
  private static final AgencySymbol LIBRARY = new AgencySymbol("bench");

  /** Leaves room in a gigabyte for what is not heap. */
  private static final String HEAP = "-Xmx640m";

  private final Settings settings;
  private final UpProcess up;
  private final long pid;
  private final Services services;

  private Gateway(Settings settings, UpProcess up, long pid, Services services) {
    this.settings = settings;
    this.up = up;
    this.pid = pid;
    this.services = services;
  }

  /** Loads the records and starts serving them. */
  static Gateway start(Path folder, Path records) {
    Map<String, String> values =
        Map.of(
            "data.dir", folder.toString(),
            "http.port", Integer.toString(Ports.free()),
            "z3950.port", Integer.toString(Ports.free()),
            "gateway.http.port", Integer.toString(Ports.free()));
    Settings settings = new SettingsReader(ProgramHome.find(), Map.of()).read(null, values);
    load(settings, records);
    UpProcess up = new UpProcess(DataDirectory.open(settings.dataDir()));
    UpProcess.Running running = up.startDetached(command(values));
    Services services = Services.open(settings);
    services.start();
    return new Gateway(settings, up, running.pid(), services);
  }

  private static void load(Settings settings, Path records) {
    try (Services services = Services.open(settings);
        IndexerParts parts = IndexerParts.open(services)) {
      new AgencyStore(parts.database()).save(Agency.named(LIBRARY));
      LoadRequest request =
          new LoadRequest(
              LIBRARY,
              LoadRequest.DEFAULT_SOURCE,
              List.of(records),
              Optional.empty(),
              Optional.empty(),
              LoadRequest.Scope.CHANGES);
      switch (new LoadRun(parts.parts(), LoadProgress.SILENT).run(request)) {
        case LoadResult.Done _ -> {} // all are there
        case LoadResult.Incomplete incomplete -> throw new IllegalStateException(incomplete.why());
        case LoadResult.Refused refused -> throw new IllegalStateException(refused.why());
      }
    }
  }

  private static List<String> command(Map<String, String> values) {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(List.of(HEAP, "-Dtongjie.home=" + ProgramHome.find()));
    words.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.tongjie.app.Main"));
    words.add("up");
    values.forEach((name, value) -> words.addAll(List.of("--set", name + "=" + value)));
    return words;
  }

  int z3950Port() {
    return settings.gateway().port();
  }

  /** The address of SRU, up to the question mark. */
  String sru() {
    return "http://127.0.0.1:" + settings.gateway().http().port() + "/sru/Union";
  }

  URI solr() {
    return services.solrUrls().getFirst();
  }

  /** Memory the serving process has now, heap and all. */
  long memory() throws IOException {
    return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
        .findFirst()
        .orElse(0);
  }

  @Override
  public void close() {
    services.close();
    up.stop();
  }
}
