package org.tongjie.app.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongjie.app.store.DatabaseRoles;
import org.tongjie.catalog.store.DatabaseConfig;

/** The PostgreSQL of a data directory: a child process that listens on 127.0.0.1 alone. */
final class BundledPostgres implements Part {
  private static final Logger log = LoggerFactory.getLogger(BundledPostgres.class);

  /** Recovery after a crash reads the whole write-ahead log. */
  private static final Duration START_PATIENCE = Duration.ofMinutes(10);

  private static final Duration STOP_PATIENCE = Duration.ofMinutes(2);
  private static final Duration KILL_PATIENCE = Duration.ofSeconds(20);
  private static final Duration PAUSE = Duration.ofMillis(25);

  /** Its own children outlive a killed PostgreSQL for a moment and keep the next from starting. */
  private static final Duration ORPHAN_PATIENCE = Duration.ofSeconds(30);

  private static final String ORPHANS = "pre-existing shared memory block";

  /** The role and the database of the application. */
  private static final String APPLICATION = "tongjie";

  private final DataDirectory directory;
  private final PidFile pidFile;
  private final LogFile output;
  private final PostgresBinaries binaries;
  private final int wantedPort;
  private int port;
  private @Nullable ChildProcess process;

  BundledPostgres(DataDirectory directory, int wantedPort) {
    this.directory = directory;
    this.pidFile = new PidFile(directory.run().resolve("postgresql.pid"));
    this.output = new LogFile(directory.log().resolve("postgresql.log"));
    this.binaries = new PostgresBinaries(directory.postgresql());
    this.wantedPort = wantedPort;
  }

  @Override
  public String name() {
    return "PostgreSQL";
  }

  @Override
  public void start() {
    try (Gate _ = Gate.enter(directory.run().resolve("postgresql.lock"))) {
      Optional<ChildProcess> running = find();
      if (running.isPresent()) {
        adopt(running.get());
      } else {
        startNew();
      }
    } catch (IOException failure) {
      throw new StartException(
          "cannot start PostgreSQL in " + directory.postgresql() + ": " + failure, failure);
    }
  }

  /** The process of this data directory: by our note, or by its own where we left none. */
  Optional<ChildProcess> find() throws IOException {
    Optional<PidFile.Noted> noted = pidFile.living();
    if (noted.isEmpty()) {
      noted = PostmasterFile.read(data()).flatMap(PostmasterFile::living);
    }
    if (noted.isEmpty()) {
      noted = pidFile.claimed(data());
    }
    return noted.map(ChildProcess::new);
  }

  private Path data() {
    return directory.postgresql().resolve("data");
  }

  private void adopt(ChildProcess running) throws IOException {
    port = awaitReady(running, Files.exists(output.path()) ? Files.size(output.path()) : 0);
    process = running;
    pidFile.write(new PidFile.Noted(running.pid(), startOf(running), port));
    ensureRoles(new PostgresFiles(directory.postgresql(), binaries, Unprivileged.choose()));
    log.info("PostgreSQL already runs as process {} on port {}", running.pid(), port);
  }

  private static String startOf(ChildProcess running) {
    return ProcessStart.of(running.pid()).orElse("");
  }

  private void startNew() throws IOException {
    directory.requireRoom();
    Unprivileged unprivileged = Unprivileged.choose();
    PostgresFiles files = new PostgresFiles(directory.postgresql(), binaries, unprivileged);
    Files.createDirectories(directory.postgresql());
    binaries.unpack();
    files.create(output);
    choosePort();
    files.configure(port);
    PostmasterFile.deleteStale(data());
    unprivileged.handOver(directory.postgresql());
    long since = System.nanoTime();
    process = spawnUntilReady(unprivileged);
    ensureRoles(files);
    log.info(
        "PostgreSQL started as process {} on port {} in {} ms",
        process.pid(),
        port,
        Duration.ofNanos(System.nanoTime() - since).toMillis());
  }

  /** Also of one found running: whoever started it may have been killed before this step. */
  private void ensureRoles(PostgresFiles files) throws IOException {
    DatabaseRoles.ensure(
        config("postgres", PostgresFiles.ADMINISTRATOR, files.password("admin"), 2),
        APPLICATION,
        files.password(APPLICATION));
  }

  private void choosePort() throws IOException {
    Path last = directory.run().resolve("postgresql.port");
    port = port == 0 ? Ports.choose(wantedPort, last, 0) : port;
    Ports.awaitFree(port, "PostgreSQL", "database.port");
  }

  private ChildProcess spawnUntilReady(Unprivileged unprivileged) throws IOException {
    long end = System.nanoTime() + ORPHAN_PATIENCE.toNanos();
    while (true) {
      long from = output.prepare();
      ChildProcess child = spawn(unprivileged);
      try {
        awaitReady(child, from);
        return child;
      } catch (StartException failure) {
        boolean orphans = String.valueOf(failure.getMessage()).contains(ORPHANS);
        if (!orphans || System.nanoTime() - end >= 0) {
          throw failure;
        }
      }
    }
  }

  private ChildProcess spawn(Unprivileged unprivileged) throws IOException {
    List<String> words = new ArrayList<>(unprivileged.prefix());
    words.addAll(List.of(binaries.program("postgres").toString(), "-D", data().toString()));
    return ChildProcess.start(
        new ChildProcess.Command(words, directory.postgresql(), output), pidFile, port);
  }

  /** Waits until it takes connections, and answers its port. */
  private int awaitReady(ChildProcess child, long logFrom) throws IOException {
    boolean settled =
        Await.until(START_PATIENCE, PAUSE, () -> !child.alive() || ready(child).isPresent());
    Optional<PostmasterFile> ready = ready(child);
    if (ready.isPresent()) {
      return ready.get().port();
    }
    throw new StartException(
        (settled ? "PostgreSQL ended while starting:" : "PostgreSQL is not ready after 10 minutes:")
            + output.tail(logFrom));
  }

  private Optional<PostmasterFile> ready(ChildProcess child) throws IOException {
    return PostmasterFile.read(data())
        .filter(file -> file.pid() == child.pid() && file.ready() && child.alive());
  }

  /** How to connect to it as the application. */
  DatabaseConfig config(int connections) {
    try {
      Path file = directory.postgresql().resolve(APPLICATION + ".password");
      String password = Files.readString(file).strip();
      return config(APPLICATION, APPLICATION, password, connections);
    } catch (IOException failure) {
      throw new StartException(
          "cannot read the database's password in " + directory.postgresql(), failure);
    }
  }

  private DatabaseConfig config(String database, String user, String password, int connections) {
    return new DatabaseConfig(
        "jdbc:postgresql://127.0.0.1:" + port + "/" + database, user, password, connections);
  }

  @Override
  public boolean running() {
    ChildProcess current = process;
    return current != null && current.alive();
  }

  @Override
  public String describe() {
    try {
      return find()
          .map(child -> "PostgreSQL runs as process " + child.pid())
          .orElse("PostgreSQL does not run");
    } catch (IOException failure) {
      return "PostgreSQL cannot be looked at: " + failure.getMessage();
    }
  }

  @Override
  public void stop() {
    try (Gate _ = Gate.enter(directory.run().resolve("postgresql.lock"))) {
      Optional<ChildProcess> running = find();
      if (running.isPresent()) {
        end(running.get());
        log.info("PostgreSQL stopped");
      }
      pidFile.delete();
    } catch (IOException failure) {
      throw new StartException("cannot stop PostgreSQL: " + failure, failure);
    }
  }

  /** Fast shutdown first, which finishes what is written; then harder. */
  private void end(ChildProcess running) throws IOException {
    running.signal("INT");
    if (running.awaitEnd(STOP_PATIENCE)) {
      return;
    }
    log.warn("PostgreSQL did not stop in {} s: stopping it at once", STOP_PATIENCE.toSeconds());
    running.signal("QUIT");
    if (!running.awaitEnd(KILL_PATIENCE)) {
      running.signal("KILL");
      running.awaitEnd(KILL_PATIENCE);
    }
  }
}
