package org.tongjie.app.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tongjie.app.command.PageServer;
import org.tongjie.app.config.ProgramHome;
import org.tongjie.app.config.Settings;
import org.tongjie.app.config.SettingsReader;
import org.tongjie.app.demo.check.Check;
import org.tongjie.app.demo.check.Findings;
import org.tongjie.app.demo.sample.UniversityLibrary;

/** Starts the sample's region on free ports in a folder of its own, and asks it everything. */
final class DemoCheck {
  private final PageServer.Opener opener;
  private final PrintStream out;

  DemoCheck(PageServer.Opener opener, PrintStream out) {
    this.opener = opener;
    this.out = out;
  }

  /** Exit code: 0 when every answer was right. */
  int run() throws IOException {
    long begin = System.nanoTime();
    Path folder = Files.createTempDirectory("tongjie-demo-check-");
    boolean right = false;
    try {
      right = check(settings(folder));
    } finally {
      if (right) {
        delete(folder);
      } else {
        out.println("数据保留在 the data are kept in " + folder);
      }
    }
    out.printf(
        "%s, %d s%n",
        right ? "全部正确 all right" : "有误 NOT all right",
        Duration.ofNanos(System.nanoTime() - begin).toSeconds());
    return right ? 0 : 1;
  }

  private static Settings settings(Path folder) {
    Map<String, String> ownPlaces =
        Map.of(
            "data.dir",
            folder.toString(),
            "solr.urls",
            "",
            "database.url",
            "",
            "gateway.partners",
            "",
            "gateway.targets",
            "");
    return new SettingsReader(ProgramHome.find(), System.getenv())
        .read(null, ownPlaces)
        .onFreePorts();
  }

  private boolean check(Settings settings) throws IOException {
    Findings findings = new Findings(out);
    try (SampleRegion region = SampleRegion.open(settings, opener)) {
      PartnerLibrary partner = region.startPartner();
      List<SampleRegion.Loaded> first = region.load();
      Check check = new Check(region.url(), region.sample(), findings);
      first.forEach(loaded -> check.loaded(loaded.library(), loaded.result()));
      check.askAll();
      check.askAvailability(region.gateway().z3950());
      check.askLending(region.lending());
      partner.load(region.files());
      check.askPartner(UniversityLibrary.generate());
      partner.stopServing();
      check.askWithoutPartner();
      region.load().forEach(loaded -> check.loadedAgain(loaded.library(), loaded.result()));
    }
    long wrong = findings.list().stream().filter(finding -> !finding.right()).count();
    out.printf("%d 个问题 questions, %d 个答错 wrong%n", findings.list().size(), wrong);
    return findings.allRight();
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
