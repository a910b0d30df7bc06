package org.tongjie.app.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.tongjie.app.command.PageServer;
import org.tongjie.app.config.HttpSettings;
import org.tongjie.app.config.Settings;
import org.tongjie.app.demo.lending.DemoPeople;
import org.tongjie.app.demo.lending.DemoSystems;
import org.tongjie.app.demo.sample.Sample;
import org.tongjie.app.demo.sample.SampleLibrary;
import org.tongjie.app.part.IndexerParts;
import org.tongjie.app.part.LendingRun;
import org.tongjie.app.process.DataDirectory;
import org.tongjie.app.process.Services;
import org.tongjie.app.process.StartException;
import org.tongjie.app.process.UpProcess;
import org.tongjie.broker.ils.connect.RegionConnectors;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.store.RegionSaving;
import org.tongjie.broker.store.RegionStore;
import org.tongjie.broker.store.RegionVersion;
import org.tongjie.catalog.directory.Agency;
import org.tongjie.catalog.store.AgencyStore;
import org.tongjie.catalog.store.Database;
import org.tongjie.indexer.run.LoadProgress;
import org.tongjie.indexer.run.LoadRequest;
import org.tongjie.indexer.run.LoadResult;
import org.tongjie.indexer.run.LoadRun;

/**
 * The sample's region on one machine: database, search engine and pages of a data directory, the
 * libraries whose files are loaded there, and a partner library that is only searched.
 */
public final class SampleRegion implements AutoCloseable {
  private final Services services;
  private final IndexerParts indexer;
  private final PageServer pages;
  private final int partnerPort;
  private final Sample sample;
  private final Path files;

  private SampleRegion(Services services, Started started, Sample sample, Path files) {
    this.services = services;
    this.indexer = started.indexer();
    this.pages = started.pages();
    this.partnerPort = started.partnerPort();
    this.sample = sample;
    this.files = files;
  }

  private record Started(IndexerParts indexer, PageServer pages, int partnerPort) {}

  /**
   * What became of a library's file.
   *
   * @param result of the real load
   */
  public record Loaded(SampleLibrary library, LoadResult result) {

    /** One line for the terminal. */
    public String summary() {
      return SampleRegion.summary(library.agency(), result);
    }
  }

  static String summary(Agency library, LoadResult result) {
    return library.name()
        + " "
        + library.nameEn()
        + ": "
        + switch (result) {
          case LoadResult.Done done -> done.report().counts();
          case LoadResult.Incomplete incomplete -> incomplete.why();
          case LoadResult.Refused refused -> refused.why();
        };
  }

  /**
   * Starts everything; pages are served when this returns, whatever is loaded yet.
   *
   * @throws org.tongjie.app.process.StartException when a part does not start or the port is taken
   */
  public static SampleRegion open(Settings settings, PageServer.Opener opener) {
    UpProcess up = new UpProcess(DataDirectory.open(settings.dataDir()));
    up.claim();
    requireFree(settings.http());
    CompletableFuture<Sample> sample =
        CompletableFuture.supplyAsync(() -> Sample.generate(Sample.SEED));
    Services services = Services.open(settings);
    try {
      IndexerParts indexer = IndexerParts.open(services);
      indexer.parts().targets().ensureActive();
      register(new AgencyStore(indexer.database()));
      services.beforeClose(up::withdraw);
      int partnerPort = PartnerLibrary.announce(settings);
      DemoSystems systems = DemoSystems.start(sample.join(), settings.dataDir());
      services.beforeClose(systems::close);
      save(systems.region(), indexer.database());
      PageServer pages = opener.open(settings, services);
      services.beforeClose(pages::close);
      up.announce(pages.port());
      Path files = settings.dataDir().resolve("sample");
      Started started = new Started(indexer, pages, partnerPort);
      return new SampleRegion(services, started, sample.join(), files);
    } catch (RuntimeException failure) {
      services.close();
      throw failure;
    }
  }

  /** Asked first, because the rest takes a while to start. */
  private static void requireFree(HttpSettings http) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(http.address(), http.port()));
    } catch (IOException taken) {
      throw new StartException(
          "port "
              + http.port()
              + " is taken: stop the program that listens there, or name another port with"
              + " --set http.port=8081",
          taken);
    }
  }

  /** Libraries that are known already keep what was learned about them. */
  private static void register(AgencyStore agencies) {
    for (SampleLibrary library : SampleLibrary.values()) {
      Agency agency = library.agency();
      if (agencies.find(agency.symbol()).isEmpty()) {
        agencies.save(agency);
      }
    }
  }

  /** The systems listen elsewhere at each start, so the region is saved anew. */
  private static void save(Region region, Database database) {
    RegionStore regions = new RegionStore(database, RegionConnectors::complaint);
    int known = regions.currentVersion().map(RegionVersion::number).orElse(RegionStore.NONE);
    RegionSaving saving = regions.save(region, known, "demo", "where the systems listen now");
    if (saving instanceof RegionSaving.Unusable unusable) {
      throw new IllegalStateException("the sample's region: " + unusable.findings());
    }
  }

  /** Lending among the region's libraries. */
  public LendingRun lending() {
    return pages.lending().orElseThrow();
  }

  /** The people of the region, who let books lie for so long. */
  DemoPeople people(Duration pace) {
    LendingRun lending = lending();
    return new DemoPeople(
        lending.engine().lending(), lending::open, lending.region().get(), pace, Clock.systemUTC());
  }

  /** Where the pages are, with a slash at the end. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + pages.port() + "/");
  }

  /** Where the region's gateway listens. */
  PageServer.GatewayPorts gateway() {
    return pages.gateway();
  }

  /** Starts the server of the partner library that the region's gateway was told of. */
  PartnerLibrary startPartner() {
    PartnerLibrary partner = PartnerLibrary.start(services, partnerPort);
    services.beforeClose(partner::close);
    return partner;
  }

  /** The files that libraries would have sent or kept. */
  Path files() {
    return files;
  }

  public Sample sample() {
    return sample;
  }

  /** Loads the six files, each as the only export of its library. */
  public List<Loaded> load() {
    List<Loaded> results = new ArrayList<>();
    LoadRun run = new LoadRun(indexer.parts(), LoadProgress.SILENT);
    for (Map.Entry<SampleLibrary, Path> file : write().entrySet()) {
      LoadRequest request =
          new LoadRequest(
              file.getKey().symbol(),
              LoadRequest.DEFAULT_SOURCE,
              List.of(file.getValue()),
              Optional.empty(),
              Optional.empty(),
              LoadRequest.Scope.FULL_FORCED);
      results.add(new Loaded(file.getKey(), run.run(request)));
    }
    return results;
  }

  private Map<SampleLibrary, Path> write() {
    try {
      return sample.write(files);
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot write the sample files to " + files, failure);
    }
  }

  @Override
  public void close() {
    indexer.close();
    services.close();
  }
}
