package org.tongjie.app.process;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
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
