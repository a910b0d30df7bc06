package org.tongjie.app.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongjie.app.config.SolrSettings;

/** The Solr of a data directory: a one-node SolrCloud in a child process, on 127.0.0.1 alone. */
final class BundledSolr implements Part {
  private static final Logger log = LoggerFactory.getLogger(BundledSolr.class);

  private static final String MAIN = "org.tongjie.solr.server.SolrServer";
  private static final Duration START_PATIENCE = Duration.ofMinutes(3);
  private static final Duration COLLECTIONS_PATIENCE = Duration.ofMinutes(1);
  private static final Duration STOP_PATIENCE = Duration.ofMinutes(1);
  private static final Duration ANSWER_PATIENCE = Duration.ofSeconds(10);
  private static final Duration PAUSE = Duration.ofMillis(100);

  /** Its ZooKeeper listens this far above its own port. */
  private static final int ZOOKEEPER_OFFSET = 1000;

  private static final int OK = 200;

  /** What the server prints when it cannot use its home or its port. */
  private static final String REFUSAL = "the search server did not start";

  private final DataDirectory directory;
  private final Path classPath;
  private final SolrSettings.Bundled settings;
  private final PidFile pidFile;
  private final LogFile output;
  private int port;

  /** Where the log of the last launch begins. */
  private long launchedAt;

  private @Nullable ChildProcess process;

  /**
   * A Solr not yet started.
   *
   * @param home the program's folder, where the build puts Solr's class path
   */
  BundledSolr(DataDirectory directory, Path home, SolrSettings.Bundled settings) {
    this.directory = directory;
    this.classPath = home.resolve("solr-config/target/solr/lib");
    this.settings = settings;
    this.pidFile = new PidFile(directory.run().resolve("solr.pid"));
    this.output = new LogFile(directory.log().resolve("solr.log"));
  }

  @Override
  public String name() {
    return "Solr";
  }

  /** Its address for clients. */
  URI url() {
    return URI.create("http://127.0.0.1:" + port + "/solr");
  }

  @Override
  public void start() {
    try (Gate _ = Gate.enter(directory.run().resolve("solr.lock"))) {
      Optional<PidFile.Noted> running = pidFile.living();
      if (running.isPresent() && adopt(running.get())) {
        return;
      }
      startNew();
    } catch (IOException failure) {
      throw new StartException(
          "cannot start Solr in " + directory.solr() + ": " + failure, failure);
    }
  }

  /** Takes over a running one, or ends one that does not answer. */
  private boolean adopt(PidFile.Noted running) throws IOException {
    ChildProcess child = new ChildProcess(running);
    port = running.port();
    boolean answers = Await.until(START_PATIENCE, PAUSE, () -> !child.alive() || answers());
    if (answers && child.alive()) {
      process = child;
      log.info("Solr already runs as process {} on port {}", child.pid(), port);
      return true;
    }
    log.warn("Solr's process {} does not answer: starting it again", child.pid());
    end(child);
    return false;
  }

  private void startNew() throws IOException {
    Optional<PidFile.Noted> unnoted = pidFile.claimed(directory.solr());
    if (unnoted.isPresent()) {
      end(new ChildProcess(unnoted.get()));
    }
    if (!Files.isDirectory(classPath)) {
      throw new StartException(
          "the bundled Solr is not built ("
              + classPath
              + " is missing): run ./tongjie, which"
              + " builds it, or set solr.urls");
    }
    directory.requireRoom();
    choosePort();
    SolrHome home = new SolrHome(directory.solr());
    boolean used = home.isUsed();
    try {
      launch();
    } catch (StartException failure) {
      if (!used || !refusedItsHome()) {
        throw failure;
      }
      home.putAside();
      try {
        launch();
      } catch (StartException again) {
        home.takeBack();
        throw failure;
      }
      log.warn("Solr's files were damaged and were removed: the index is made again", failure);
      home.forgetAside();
    }
  }

  /** Whether Solr itself gave up, rather than being killed or out of memory. */
  private boolean refusedItsHome() {
    return output.tail(launchedAt).contains(REFUSAL);
  }

  private void launch() throws IOException {
    Files.createDirectories(directory.solr());
    launchedAt = output.prepare();
    long since = System.nanoTime();
    ChildProcess child = ChildProcess.start(command(), pidFile, port);
    awaitAnswer(child, launchedAt);
    awaitCollections(new SolrHome(directory.solr()));
    process = child;
    log.info(
        "Solr started as process {} on port {} in {} ms",
        child.pid(),
        port,
        Duration.ofNanos(System.nanoTime() - since).toMillis());
  }

  private void choosePort() throws IOException {
    Path last = directory.run().resolve("solr.port");
    port = port == 0 ? Ports.choose(settings.port(), last, ZOOKEEPER_OFFSET) : port;
    Ports.awaitFree(port, "Solr", "solr.port");
    Ports.awaitFree(port + ZOOKEEPER_OFFSET, "Solr's ZooKeeper", "solr.port");
  }

  private ChildProcess.Command command() {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    List<String> words =
        List.of(
            java.toString(),
            "-Xmx" + settings.heap(),
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8",
            "-cp",
            classPath + "/*",
            MAIN,
            directory.solr().toString(),
            Integer.toString(port),
            Integer.toString(port + ZOOKEEPER_OFFSET));
    return new ChildProcess.Command(words, directory.solr(), output);
  }

  private void awaitAnswer(ChildProcess child, long logFrom) throws IOException {
    boolean settled = Await.until(START_PATIENCE, PAUSE, () -> !child.alive() || answers());
    if (!settled || !child.alive()) {
      String what =
          settled ? "Solr ended while starting:" : "Solr does not answer after 3 minutes:";
      end(child);
      throw new StartException(what + output.tail(logFrom));
    }
  }

  /** Whether it serves requests about the whole cloud, which comes after its web server is up. */
  private boolean answers() {
    return answers("/admin/collections?action=CLUSTERSTATUS&wt=json");
  }

  /** Solr serves its collections some time after it answers: until then they are not found. */
  private void awaitCollections(SolrHome home) throws IOException {
    Set<String> collections = home.collections();
    boolean open =
        Await.until(
            COLLECTIONS_PATIENCE,
            PAUSE,
            () ->
                collections.stream()
                    .allMatch(collection -> answers("/" + collection + "/select?q=*:*&rows=0")));
    if (!open) {
      log.warn(
          "Solr does not serve all of its collections {}; see its log in {}",
          collections,
          directory.solr());
    }
  }

  private boolean answers(String path) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url() + path)).timeout(ANSWER_PATIENCE).build();
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(ANSWER_PATIENCE).build()) {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == OK;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new StartException("interrupted while waiting for Solr", interrupted);
    }
  }

  @Override
  public boolean running() {
    ChildProcess current = process;
    return current != null && current.alive();
  }

  @Override
  public String describe() {
    try {
      return pidFile
          .living()
          .map(child -> "Solr runs as process " + child.pid() + " on port " + child.port())
          .orElse("Solr does not run");
    } catch (IOException failure) {
      return "Solr cannot be looked at: " + failure.getMessage();
    }
  }

  @Override
  public void stop() {
    try (Gate _ = Gate.enter(directory.run().resolve("solr.lock"))) {
      Optional<PidFile.Noted> running = pidFile.living().or(this::claimed);
      if (running.isPresent()) {
        end(new ChildProcess(running.get()));
        log.info("Solr stopped");
      }
      pidFile.delete();
    } catch (IOException failure) {
      throw new StartException("cannot stop Solr: " + failure, failure);
    }
  }

  private Optional<PidFile.Noted> claimed() {
    try {
      return pidFile.claimed(directory.solr());
    } catch (IOException failure) {
      throw new StartException("cannot read " + pidFile.claim(), failure);
    }
  }

  private static void end(ChildProcess running) throws IOException {
    running.signal("TERM");
    if (!running.awaitEnd(STOP_PATIENCE)) {
      log.warn("Solr did not stop in {} s: killing it", STOP_PATIENCE.toSeconds());
      running.signal("KILL");
      running.awaitEnd(STOP_PATIENCE);
    }
  }
}
