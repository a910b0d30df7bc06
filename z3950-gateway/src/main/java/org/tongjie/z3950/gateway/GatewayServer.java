package org.tongjie.z3950.gateway;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongjie.catalog.cluster.UnionMarc;
import org.tongjie.catalog.index.CatalogIndex;
import org.tongjie.catalog.store.ClusterReader;
import org.tongjie.catalog.store.Database;
import org.tongjie.http.HealthResource;
import org.tongjie.http.Served;
import org.tongjie.z3950.availability.BrokerAvailability;
import org.tongjie.z3950.database.DatabaseDirectory;
import org.tongjie.z3950.database.UnionCatalog;
import org.tongjie.z3950.federation.CatalogUnion;
import org.tongjie.z3950.federation.FederatedResource;
import org.tongjie.z3950.federation.FederatedSearch;
import org.tongjie.z3950.gateway.GatewayConfig.Union;
import org.tongjie.z3950.http.GatewayHttp;
import org.tongjie.z3950.partner.PartnerFiles.PartnerFileException;
import org.tongjie.z3950.partner.Partners;
import org.tongjie.z3950.partner.RecordLedger;
import org.tongjie.z3950.server.Z3950Server;
import org.tongjie.z3950.session.QueryLog;
import org.tongjie.z3950.session.Surroundings;
import org.tongjie.z3950.sru.SruServer;
import org.tongjie.z3950.sru.SruServlet;
import org.tongjie.z3950.store.PartnerUseStore;
import org.tongjie.z3950.syntax.ClusterRecords;
import org.tongjie.z3950.syntax.LiveItemSource;
import org.tongjie.z3950.syntax.RecordWriter;

/**
 * The region's catalogue for partner libraries: Z39.50, SRU, and federated search of theirs.
 *
 * <p>Index and database belong to the caller, who closes them after {@link #close}; either may be
 * away for a while, which answers say by diagnostics.
 */
public final class GatewayServer implements AutoCloseable {
  /** For each octet of records in memory, half a one for what was written of them in XML. */
  private static final int WRITTEN_SHARE = 2;

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final LedgerWriter ledgerWriter;
  private final Z3950Server z3950;
  private final FederatedSearch federation;
  private final PeopleFiles people;
  private final Partners partners;
  private final GatewayHttp http;
  private final Optional<BrokerAvailability> broker;

  /**
   * Joins the parts; nothing listens yet.
   *
   * @throws PartnerFileException when a partner's file cannot be followed
   * @throws org.tongjie.z3950.target.TargetFileException when a target's file cannot be
   * @throws IOException when the system gives no socket
   */
  public GatewayServer(GatewayConfig config, CatalogIndex index, Database database)
      throws PartnerFileException, IOException {
    ClusterReader clusters = new ClusterReader(database);
    Union union = config.union();
    UnionCatalog catalog = new UnionCatalog(index);
    DatabaseDirectory databases =
        new DatabaseDirectory(union.database(), union.title(), clusters::agencies);
    ClusterRecords records = new ClusterRecords(clusters, config.recordCacheOctets());
    RecordWriter writer = new RecordWriter(new UnionMarc(union.code()), records::agency);
    this.broker =
        config
            .broker()
            .map(asked -> new BrokerAvailability(asked.address(), asked.budget(), registry));
    RecordLedger ledger = new RecordLedger(Clock.systemUTC());
    this.people = new PeopleFiles(config.people(), registry);
    this.partners = new Partners(people.partners(), ledger);
    this.ledgerWriter = new LedgerWriter(ledger, new PartnerUseStore(database));
    Surroundings surroundings =
        new Surroundings(
            catalog,
            databases,
            records,
            writer,
            broker.<LiveItemSource>map(asked -> asked).orElse(LiveItemSource.NONE),
            partners,
            config.session(),
            new QueryLog(registry),
            Clock.systemUTC());
    this.z3950 = new Z3950Server(config.z3950(), surroundings, registry);
    SruServer sru =
        new SruServer(
            partners,
            databases,
            catalog,
            new SruServer.Records(records, writer, config.recordCacheOctets() / WRITTEN_SHARE));
    this.federation =
        new FederatedSearch(new CatalogUnion(index, clusters), people.targets(), registry);
    this.http =
        new GatewayHttp(
            config.http(),
            new Served(
                List.of(new FederatedResource(federation)),
                Map.of(SruServlet.PATTERN, new SruServlet(sru))),
            health(index, clusters),
            registry);
  }

  private static List<HealthResource.Part> health(CatalogIndex index, ClusterReader clusters) {
    return List.of(
        new HealthResource.Part("search", () -> index.count(index.alias())),
        new HealthResource.Part("database", clusters::ping));
  }

  /**
   * Listens.
   *
   * @throws IOException when a port is taken or an address is not this machine's
   */
  public void start() throws IOException {
    ledgerWriter.start();
    z3950.start();
    http.start();
    people.tell(partners, federation);
  }

  /** The port of Z39.50, also where the configuration left the choice. */
  public int port() {
    return z3950.port();
  }

  /** The port of SRU and federated search. */
  public int httpPort() {
    return http.port();
  }

  /** How many targets are searched live. */
  public int targets() {
    return federation.codes().size() - 1;
  }

  /** Stops taking requests, lets those under way finish, then closes. */
  @Override
  public void close() {
    people.close();
    http.close();
    federation.close();
    z3950.close();
    broker.ifPresent(BrokerAvailability::close);
    ledgerWriter.close();
    registry.close();
  }
}
