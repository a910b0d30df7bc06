package org.tongjie.app.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.tongjie.app.config.Settings;
import org.tongjie.app.demo.sample.UniversityLibrary;
import org.tongjie.app.process.Ports;
import org.tongjie.app.process.Services;
import org.tongjie.app.process.StartException;
import org.tongjie.catalog.directory.Agency;
import org.tongjie.catalog.index.CatalogIndex;
import org.tongjie.catalog.store.AgencyStore;
import org.tongjie.catalog.store.Database;
import org.tongjie.catalog.store.DatabaseConfig;
import org.tongjie.http.HttpConfig;
import org.tongjie.indexer.run.LoadParts;
import org.tongjie.indexer.run.LoadProgress;
import org.tongjie.indexer.run.LoadRequest;
import org.tongjie.indexer.run.LoadResult;
import org.tongjie.indexer.run.LoadRun;
import org.tongjie.z3950.gateway.GatewayConfig;
import org.tongjie.z3950.gateway.GatewayServer;
import org.tongjie.z3950.partner.PartnerFiles.PartnerFileException;
import org.tongjie.z3950.server.ServerConfig;

/**
 * A library that has its own catalogue and Z39.50 server and gives the union nothing: tables, index
 * and port of its own, beside those of the sample's region. The region's gateway knows it by a
 * target's file alone, as it knows any partner.
 */
final class PartnerLibrary implements AutoCloseable {
  /** Code of the target, name of its schema and of its alias. */
  private static final String NAME = "university";

  private static final String LOOPBACK = "127.0.0.1";
  private static final int CONNECTIONS = 4;
  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(2);
  private static final Agency AGENCY = UniversityLibrary.AGENCY;

  private final Database database;
  private final CatalogIndex index;
  private final LoadParts parts;
  private final GatewayServer server;

  private PartnerLibrary(
      Database database, CatalogIndex index, LoadParts parts, GatewayServer server) {
    this.database = database;
    this.index = index;
    this.parts = parts;
    this.server = server;
  }

  /**
   * Tells the region's gateway, which is to be started after this, where the library will answer.
   *
   * @return the port to start it on
   */
  static int announce(Settings settings) {
    int gateway = settings.gateway().port();
    int port = Ports.freeFrom(gateway == 0 ? 0 : gateway + 1);
    Path folder = settings.gateway().targets();
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(NAME + ".properties"), description(port));
    } catch (IOException failure) {
      throw new StartException("cannot write a target's file to " + folder, failure);
    }
    return port;
  }

  private static String description(int port) {
    return String.join(
        "\n",
        "# The demonstration's partner library, written anew at every start.",
        "name = " + AGENCY.name(),
        "profile = tongjie",
        "host = " + LOOPBACK,
        "port = " + port,
        "database = " + AGENCY.symbol(),
        "records.syntax = unimarc",
        "records.dialect = cnmarc",
        "records.holdings = 905 b=barcode c=location f=call",
        "");
  }

  /**
   * Opens its catalogue and answers on this port; its records are there after {@link #load}.
   *
   * @throws StartException when the port was taken meanwhile
   */
  static PartnerLibrary start(Services services, int port) {
    Database database = Database.open(database(services.database()));
    CatalogIndex index = CatalogIndex.at(services.solrUrls(), NAME);
    LoadParts parts = LoadParts.on(database, index);
    try {
      parts.targets().ensureActive();
      new AgencyStore(database).save(AGENCY);
      GatewayServer server = new GatewayServer(config(port), index, database);
      server.start();
      return new PartnerLibrary(database, index, parts, server);
    } catch (IOException | PartnerFileException failure) {
      parts.close();
      index.close();
      database.close();
      throw new StartException(
          "cannot serve the partner library at port " + port + ": " + failure.getMessage(),
          failure);
    }
  }

  private static DatabaseConfig database(DatabaseConfig region) {
    return new DatabaseConfig(region.url(), region.user(), region.password(), CONNECTIONS, NAME);
  }

  private static GatewayConfig config(int port) {
    GatewayConfig usual =
        GatewayConfig.usual(
            ServerConfig.at(LOOPBACK, port),
            new HttpConfig(LOOPBACK, 0, "gateway.http.port", STOP_TIMEOUT),
            new GatewayConfig.People(
                GatewayConfig.Anonymous.LOCAL, Optional.empty(), Optional.empty()));
    String code = AGENCY.symbol().value();
    return new GatewayConfig(
        usual.z3950(),
        usual.session(),
        usual.http(),
        new GatewayConfig.Union(code, AGENCY.name(), code),
        usual.people(),
        usual.broker(),
        usual.recordCacheOctets());
  }

  /** Loads its records into its own catalogue. */
  LoadResult load(Path folder) throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve(AGENCY.symbol() + ".iso");
    Files.write(file, UniversityLibrary.generate().file());
    return new LoadRun(parts, LoadProgress.SILENT)
        .run(
            new LoadRequest(
                AGENCY.symbol(),
                LoadRequest.DEFAULT_SOURCE,
                List.of(file),
                Optional.empty(),
                Optional.empty(),
                LoadRequest.Scope.FULL_FORCED));
  }

  /** The port of its Z39.50 server. */
  int port() {
    return server.port();
  }

  /** Takes its server off the network, as partners' servers are at night. */
  void stopServing() {
    server.close();
  }

  @Override
  public void close() {
    server.close();
    parts.close();
    index.close();
    database.close();
  }
}
