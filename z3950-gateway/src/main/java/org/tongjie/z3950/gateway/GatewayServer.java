package org.tongjie.z3950.gateway;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tongjie.catalog.cluster.UnionMarc;
import org.tongjie.catalog.index.CatalogIndex;
import org.tongjie.catalog.store.ClusterReader;
import org.tongjie.catalog.store.Database;
import org.tongjie.z3950.database.DatabaseDirectory;
import org.tongjie.z3950.database.UnionCatalog;
import org.tongjie.z3950.partner.Partner;
import org.tongjie.z3950.partner.PartnerFiles;
import org.tongjie.z3950.partner.PartnerFiles.PartnerFileException;
import org.tongjie.z3950.partner.Partners;
import org.tongjie.z3950.partner.RecordLedger;
import org.tongjie.z3950.server.Z3950Server;
import org.tongjie.z3950.session.QueryLog;
import org.tongjie.z3950.session.Surroundings;
import org.tongjie.z3950.store.PartnerUseStore;
import org.tongjie.z3950.syntax.ClusterRecords;
import org.tongjie.z3950.syntax.RecordWriter;

/**
 * The region's catalogue for partner libraries, over Z39.50.
 *
 * <p>Index and database belong to the caller, who closes them after {@link #close}; either may be
 * away for a while, which answers say by diagnostics.
 */
public final class GatewayServer implements AutoCloseable {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final LedgerWriter ledgerWriter;
  private final Z3950Server z3950;

  /**
   * Joins the parts; nothing listens yet.
   *
   * @throws PartnerFileException when a partner's file cannot be followed
   * @throws IOException when the system gives no socket
   */
  public GatewayServer(GatewayConfig config, CatalogIndex index, Database database)
      throws PartnerFileException, IOException {
    ClusterReader clusters = new ClusterReader(database);
    ClusterRecords records = new ClusterRecords(clusters, config.recordCacheOctets());
    RecordLedger ledger = new RecordLedger(Clock.systemUTC());
    Surroundings surroundings =
        new Surroundings(
            new UnionCatalog(index),
            new DatabaseDirectory(
                config.union().database(), config.union().title(), clusters::agencies),
            records,
            new RecordWriter(new UnionMarc(config.union().code()), records::agency),
            new Partners(partners(config), ledger),
            config.session(),
            new QueryLog(registry),
            Clock.systemUTC());
    this.ledgerWriter = new LedgerWriter(ledger, new PartnerUseStore(database));
    this.z3950 = new Z3950Server(config.z3950(), surroundings, registry);
  }

  private static List<Partner> partners(GatewayConfig config) throws PartnerFileException {
    Optional<Path> folder = config.partners();
    List<Partner> partners =
        new ArrayList<>(folder.isPresent() ? PartnerFiles.read(folder.get()) : List.of());
    boolean described = partners.stream().anyMatch(one -> one.name().equals(Partner.ANONYMOUS));
    if (config.anonymous() && !described) {
      partners.add(Partner.anonymous());
    }
    if (!config.anonymous()) {
      partners.removeIf(one -> one.name().equals(Partner.ANONYMOUS));
    }
    return partners;
  }

  /**
   * Listens.
   *
   * @throws IOException when the port is taken or the address is not this machine's
   */
  public void start() throws IOException {
    ledgerWriter.start();
    z3950.start();
  }

  /** The port of Z39.50, also where the configuration left the choice. */
  public int port() {
    return z3950.port();
  }

  /** Stops taking requests, lets those under way finish, then closes. */
  @Override
  public void close() {
    z3950.close();
    ledgerWriter.close();
    registry.close();
  }
}
