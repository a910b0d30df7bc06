package org.tongjie.app;

import java.io.IOException;
import java.time.Duration;
import org.tongjie.app.command.PageServer;
import org.tongjie.app.config.HttpSettings;
import org.tongjie.app.config.Settings;
import org.tongjie.app.process.Services;
import org.tongjie.app.process.StartException;
import org.tongjie.broker.http.BrokerConfig;
import org.tongjie.broker.http.BrokerServer;
import org.tongjie.catalog.index.CatalogIndex;
import org.tongjie.catalog.store.ClusterReader;
import org.tongjie.catalog.store.Database;

/** The pages and the API on an installation's database and Solr. */
final class Pages implements PageServer {
  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(10);

  private final Database database;
  private final CatalogIndex index;
  private final BrokerServer server;

  private Pages(Database database, CatalogIndex index, BrokerServer server) {
    this.database = database;
    this.index = index;
    this.server = server;
  }

  static PageServer open(Settings settings, Services services) {
    Database database = Database.open(services.database());
    CatalogIndex index = CatalogIndex.at(services.solrUrls());
    HttpSettings http = settings.http();
    BrokerConfig config =
        new BrokerConfig(http.address().getHostAddress(), http.port(), "", STOP_TIMEOUT);
    Pages pages =
        new Pages(database, index, new BrokerServer(config, index, new ClusterReader(database)));
    try {
      pages.server.start();
      return pages;
    } catch (IOException failure) {
      pages.close();
      throw new StartException(
          "cannot listen on "
              + http.address().getHostAddress()
              + " port "
              + http.port()
              + " ("
              + failure.getMessage()
              + "): stop the program that listens there, or name another port with --set"
              + " http.port=8081",
          failure);
    }
  }

  @Override
  public int port() {
    return server.port();
  }

  @Override
  public void close() {
    server.close();
    index.close();
    database.close();
  }
}
