package org.tongjie.app.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.tongjie.app.command.PageServer;
import org.tongjie.app.config.ProgramHome;
import org.tongjie.app.config.Setting;
import org.tongjie.app.config.Settings;
import org.tongjie.app.config.SettingsReader;
import org.tongjie.app.demo.check.DemoWishes;
import org.tongjie.app.demo.lending.DemoAccounts;
import org.tongjie.app.demo.lending.DemoPeople;
import org.tongjie.app.demo.sample.UniversityLibrary;
import org.tongjie.indexer.run.LoadResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows Tongjie with the sample collections of six libraries, or checks itself with them. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    resourceBundle = "org.tongjie.app.command.Help")
public final class DemoCommand implements Callable<Integer> {
  /** The demonstration's own folder, beside whatever else is kept. */
  private static final Path DATA = Path.of("data", "demo");

  /** How long a book lies before the next thing happens to it. */
  private static final Duration PACE = Duration.ofSeconds(12);

  @Option(names = "--data", paramLabel = "DIR", descriptionKey = "demo.data")
  @Nullable Path data;

  @Option(names = "--config", paramLabel = "FILE", descriptionKey = "config")
  @Nullable Path config;

  @Option(names = "--set", paramLabel = "NAME=VALUE", descriptionKey = "set")
  Map<String, String> set = new HashMap<>();

  @Option(names = "--check", descriptionKey = "check")
  boolean check;

  private final PageServer.Opener opener;
  private final PrintStream out;

  public DemoCommand(PageServer.Opener opener, PrintStream out) {
    this.opener = opener;
    this.out = out;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    return check ? new DemoCheck(opener, out).run() : serve();
  }

  private int serve() throws IOException, InterruptedException {
    Map<String, String> commandLine = new HashMap<>(set);
    Path folder = data == null ? ProgramHome.find().resolve(DATA) : data;
    commandLine.put(Setting.DATA_DIR.key(), folder.toString());
    String targets = folder.resolve("targets").toString();
    commandLine.putIfAbsent(Setting.GATEWAY_TARGETS.key(), targets); // not those of the settings
    Settings settings =
        new SettingsReader(ProgramHome.find(), System.getenv()).read(config, commandLine);
    out.println("正在启动，数据在 starting in " + settings.dataDir());
    try (SampleRegion region = SampleRegion.open(settings, opener)) {
      out.println("页面已可访问，正在装入样例 pages are up, loading the samples: " + region.url());
      PartnerLibrary partner = region.startPartner();
      region.load().forEach(loaded -> out.println("  " + loaded.summary()));
      LoadResult partners = partner.load(region.files());
      out.println("  " + SampleRegion.summary(UniversityLibrary.AGENCY, partners));
      new Welcome(out, region.url()).print(region.gateway(), partner.port());
      new DemoAccounts(region.lending(), out).open(region.url());
      DemoWishes.submitAll(region.url(), region.lending());
      try (DemoPeople people = region.people(PACE)) {
        people.start();
        new CountDownLatch(1).await();
      }
      return 0;
    }
  }
}
