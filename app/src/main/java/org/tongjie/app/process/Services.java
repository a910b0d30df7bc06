package org.tongjie.app.process;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongjie.app.config.DatabaseSettings;
import org.tongjie.app.config.Settings;
import org.tongjie.app.config.SolrSettings;
import org.tongjie.catalog.store.DatabaseConfig;

/**
 * The database and the search engine of one installation, whoever runs them. Bundled ones are
 * started at first need or adopted if they run, and shared by all processes of a data directory:
 * who closes last stops them. A process that is killed leaves them running for the next to adopt.
 */
public final class Services implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Services.class);

  private final Settings settings;
  private final DataDirectory directory;
  private final UserLock user;
  private final AtomicBoolean closed = new AtomicBoolean();
  private final @Nullable BundledPostgres postgres;
  private final @Nullable BundledSolr solr;
  private final List<Runnable> before = new ArrayList<>();

  private Services(Settings settings, DataDirectory directory, UserLock user) {
    this.settings = settings;
    this.directory = directory;
    this.user = user;
    this.postgres =
        settings.database() instanceof DatabaseSettings.Bundled bundled
            ? new BundledPostgres(directory, bundled.port())
            : null;
    this.solr =
        settings.solr() instanceof SolrSettings.Bundled bundled
            ? new BundledSolr(directory, settings.home(), bundled)
            : null;
  }

  /**
   * Signs in to a data directory. Nothing is started yet; if the program is ended by a signal, it
   * is closed.
   *
   * @throws StartException when the directory cannot be used
   */
  public static Services open(Settings settings) {
    DataDirectory directory = DataDirectory.open(settings.dataDir());
    Services services;
    try (Gate _ = gate(directory)) {
      services = new Services(settings, directory, UserLock.hold(directory));
    }
    Runtime.getRuntime().addShutdownHook(new Thread(services::close, "stop services"));
    return services;
  }

  private static Gate gate(DataDirectory directory) {
    return Gate.enter(directory.run().resolve("gate.lock"));
  }

  /**
   * How to reach the database, which then runs.
   *
   * @throws StartException when the bundled one does not start
   */
  public DatabaseConfig database() {
    return switch (settings.database()) {
      case DatabaseSettings.Outside outside ->
          new DatabaseConfig(
              outside.url(), outside.user(), outside.password().value(), outside.connections());
      case DatabaseSettings.Bundled bundled -> {
        BundledPostgres part = started(postgres);
        yield part.config(bundled.connections());
      }
    };
  }

  /**
   * The addresses of Solr, which then runs.
   *
   * @throws StartException when the bundled one does not start
   */
  public List<URI> solrUrls() {
    return switch (settings.solr()) {
      case SolrSettings.Outside outside -> outside.urls();
      case SolrSettings.Bundled bundled -> List.of(started(solr).url());
    };
  }

  /**
   * Starts or adopts all bundled parts, side by side.
   *
   * @throws StartException when one does not start
   */
  public void start() {
    List<Callable<Part>> starts = parts().stream().map(Services::starting).toList();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Part> start : threads.invokeAll(starts)) {
        start.get();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new StartException("interrupted while starting", interrupted);
    } catch (ExecutionException failure) {
      throw failure.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(failure.getCause());
    }
  }

  private static Callable<Part> starting(Part part) {
    return () -> started(part);
  }

  /** Restarts bundled parts that end, from now until these services are closed. */
  public void watch() {
    for (Part part : parts()) {
      Watcher watcher = new Watcher(part, Services::started);
      beforeClose(watcher::close);
      watcher.start();
    }
  }

  private static <P extends Part> P started(@Nullable P part) {
    if (part == null) {
      throw new IllegalStateException("settings and parts disagree");
    }
    synchronized (part) {
      if (!part.running()) {
        part.start();
      }
    }
    return part;
  }

  /** The bundled parts of this installation, PostgreSQL first. */
  List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    if (postgres != null) {
      parts.add(postgres);
    }
    if (solr != null) {
      parts.add(solr);
    }
    return parts;
  }

  /** What a data directory's parts and users are doing, seen from outside. */
  public record State(List<String> parts, List<Long> users) {}

  /**
   * Looks without starting, stopping or signing in.
   *
   * @throws StartException when the data directory cannot be read
   */
  public static State state(Settings settings) {
    DataDirectory directory = DataDirectory.at(settings.dataDir());
    try (Gate _ = gate(directory)) {
      List<String> parts = partsOf(settings, directory).stream().map(Part::describe).toList();
      return new State(parts, UserLock.all(directory));
    }
  }

  /**
   * Stops parts that a killed process left behind.
   *
   * @return the processes that still use the parts, which then stay
   */
  public static List<Long> stopLeftBehind(Settings settings) {
    DataDirectory directory = DataDirectory.at(settings.dataDir());
    try (Gate _ = gate(directory)) {
      List<Long> users = UserLock.all(directory);
      if (users.isEmpty()) {
        partsOf(settings, directory).reversed().forEach(Part::stop);
      }
      return users;
    }
  }

  private static List<Part> partsOf(Settings settings, DataDirectory directory) {
    List<Part> parts = new ArrayList<>();
    if (settings.database() instanceof DatabaseSettings.Bundled bundled) {
      parts.add(new BundledPostgres(directory, bundled.port()));
    }
    if (settings.solr() instanceof SolrSettings.Bundled bundled) {
      parts.add(new BundledSolr(directory, settings.home(), bundled));
    }
    return parts;
  }

  /**
   * Makes sure that nobody else uses the parts of this data directory.
   *
   * @param work what must not be disturbed, for the message
   * @throws StartException when others are signed in
   */
  public void requireAlone(String work) {
    try (Gate _ = gate(directory)) {
      List<Long> users = UserLock.all(directory);
      if (users.size() > 1) {
        users.remove(ProcessHandle.current().pid());
        throw new StartException(
            work
                + " needs the data directory "
                + directory.root()
                + " for itself, but processes "
                + users
                + " use it: wait for them, or tongjie down first");
      }
    }
  }

  /**
   * Deletes the bundled Solr's home, for an index that no longer fits the database. An outside Solr
   * is left alone.
   */
  public void discardIndex() {
    if (solr != null) {
      solr.stop();
      try {
        Trees.delete(directory.solr());
      } catch (IOException failure) {
        throw new StartException("cannot delete the index in " + directory.solr(), failure);
      }
    }
  }

  /** The folder these services keep their data in. */
  public DataDirectory directory() {
    return directory;
  }

  /** What to do first when closing, also at a signal; the last one given is done first. */
  public synchronized void beforeClose(Runnable action) {
    before.addFirst(action);
  }

  /** Signs out; stops the bundled parts if nobody else of this data directory uses them. */
  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    try {
      actionsBefore().forEach(Runnable::run);
    } finally {
      signOut();
    }
  }

  private void signOut() {
    try (Gate _ = gate(directory)) {
      user.close();
      List<Long> others = UserLock.all(directory);
      if (others.isEmpty()) {
        parts().reversed().forEach(Part::stop);
      } else {
        log.info("PostgreSQL and Solr stay: used by processes {}", others);
      }
    }
  }

  private synchronized List<Runnable> actionsBefore() {
    return List.copyOf(before);
  }
}
