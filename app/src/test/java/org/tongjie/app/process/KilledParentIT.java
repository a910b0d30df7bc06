package org.tongjie.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongjie.app.config.Settings;

/** What becomes of PostgreSQL and Solr when the process that started them is killed. */
class KilledParentIT {
  @TempDir Path data;

  /** The program that is killed: starts everything and waits. */
  public static void main(String[] args) throws InterruptedException {
    Services services = Services.open(Installation.settings(Path.of(args[0]), Map.of()));
    services.start();
    new UpProcess(services.directory()).announce(1);
    Thread.sleep(Duration.ofHours(1));
  }

  @BeforeEach
  void linkBinaries() {
    SharedBinaries.into(data);
  }

  @AfterEach
  void stopWhatIsLeft() {
    Services.stopLeftBehind(settings());
    SharedBinaries.outOf(data);
  }

  private Settings settings() {
    return Installation.settings(data, Map.of("solr.heap", "384m"));
  }

  private Process startedParent() throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Dtongjie.home=" + Installation.home(),
            "-cp",
            System.getProperty("java.class.path"),
            KilledParentIT.class.getName(),
            data.toString());
    Path output = data.resolve("parent.out");
    Process parent =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    UpProcess up = new UpProcess(DataDirectory.at(data));
    Awaitility.await()
        .atMost(Duration.ofMinutes(4))
        .failFast(() -> assertThat(parent.isAlive()).as(Files.readString(output)).isTrue())
        .until(() -> up.running().isPresent());
    return parent;
  }

  private Optional<Long> postgres() throws IOException {
    return new BundledPostgres(DataDirectory.at(data), 0).find().map(ChildProcess::pid);
  }

  private Optional<Long> solr() throws IOException {
    return new PidFile(data.resolve("run/solr.pid")).living().map(PidFile.Noted::pid);
  }

  @Test
  void theNextProcessAdoptsBothAndStopsThemAtItsEnd() throws Exception {
    Process parent = startedParent();
    long postgres = postgres().orElseThrow();
    long solr = solr().orElseThrow();
    parent.destroyForcibly().waitFor();
    try (Services services = Services.open(settings())) {
      services.start();
      assertThat(postgres()).contains(postgres);
      assertThat(solr()).contains(solr);
    }
    assertThat(postgres()).isEmpty();
    assertThat(solr()).isEmpty();
  }

  @Test
  void whatIsLeftBehindIsStoppedButNotUnderALivingUser() throws Exception {
    Process parent = startedParent();
    assertThat(Services.stopLeftBehind(settings())).containsExactly(parent.pid());
    assertThat(postgres()).isPresent();
    parent.destroyForcibly().waitFor();
    assertThat(Services.stopLeftBehind(settings())).isEmpty();
    assertThat(postgres()).isEmpty();
    assertThat(solr()).isEmpty();
  }

  @Test
  void theWatcherStartsKilledPartsAgainOnTheirPorts() throws Exception {
    try (Services services = Services.open(settings())) {
      services.start();
      services.watch();
      String url = services.database().url();
      long postgres = postgres().orElseThrow();
      long solr = solr().orElseThrow();
      ProcessHandle.of(postgres).orElseThrow().destroyForcibly();
      ProcessHandle.of(solr).orElseThrow().destroyForcibly();
      Awaitility.await()
          .atMost(Duration.ofMinutes(4))
          .until(() ->
              postgres().filter(pid -> pid != postgres).isPresent()
                  && solr().filter(pid -> pid != solr).isPresent());
      assertThat(services.database().url()).isEqualTo(url);
    }
  }

  @Test
  void solrWhoseFilesAreDamagedStartsWithoutThem() throws Exception {
    try (Services services = Services.open(settings())) {
      services.start();
    }
    Path zooKeeper = data.resolve("solr/zoo_data/version-2");
    try (Stream<Path> logs = Files.list(zooKeeper)) {
      for (Path file : logs.toList()) {
        Files.writeString(file, "cut short by a full disk");
      }
    }
    try (Services services = Services.open(settings())) {
      services.start();
      assertThat(solr()).isPresent();
      assertThat(data.resolve("solr.damaged")).doesNotExist();
    }
  }
}
