package org.tongjie.broker.shelf;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.tongjie.broker.account.Role;
import org.tongjie.broker.account.StaffAccounts;
import org.tongjie.broker.api.DeskResources;
import org.tongjie.broker.api.OperatorResources;
import org.tongjie.broker.circulation.CirculationDesk;
import org.tongjie.broker.http.BrokerConfig;
import org.tongjie.broker.http.BrokerServer;
import org.tongjie.broker.http.ReaderSide;
import org.tongjie.broker.ils.Connectors;
import org.tongjie.broker.operation.Systems;
import org.tongjie.broker.patron.Cards;
import org.tongjie.broker.record.RecordFinder;
import org.tongjie.broker.region.ConnectorCheck;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.request.Event;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.RequestId;
import org.tongjie.broker.request.SupplierChoice;
import org.tongjie.broker.store.MonthStore;
import org.tongjie.broker.store.PostgresDeskFacts;
import org.tongjie.broker.store.PostgresRequests;
import org.tongjie.broker.store.PostgresTransit;
import org.tongjie.broker.store.RegionStore;
import org.tongjie.broker.store.RequestQueries;
import org.tongjie.broker.store.RoutingStore;
import org.tongjie.broker.web.DeskPages;
import org.tongjie.broker.web.DeskParts;
import org.tongjie.broker.work.Checkpoint;
import org.tongjie.broker.work.LaneStops;
import org.tongjie.broker.work.LendingEngine;
import org.tongjie.broker.work.LendingParts;
import org.tongjie.broker.work.Pace;
import org.tongjie.broker.work.SystemLosses;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.catalog.index.SolrExtension;
import org.tongjie.catalog.store.ClusterReader;
import org.tongjie.catalog.store.Database;
import org.tongjie.catalog.store.DatabaseExtension;

/**
 * Brokers with all pages and interfaces of lending on one database; lanes do not run, so that tests
 * tell what happens.
 */
public final class LendingBrokers implements AutoCloseable {
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final SolrExtension solr;
  private final Database database;
  private final Connectors connectors;
  private final SettableClock clock = new SettableClock();
  private final RegionStore regions;
  private final List<LendingEngine> engines = new ArrayList<>();
  private final List<BrokerServer> others = new ArrayList<>();
  private final HttpClient client = HttpClient.newHttpClient();
  private final RunningBroker first;
  private Optional<ClusterReader> clusters = Optional.empty();

  /**
   * The first broker, over the sample shelf.
   *
   * @param connectors of the region's systems
   */
  public LendingBrokers(
      SolrExtension solr, DatabaseExtension database, Region region, Connectors connectors)
      throws IOException {
    this.solr = solr;
    this.database = database.database();
    this.connectors = connectors;
    this.regions = new RegionStore(this.database, ConnectorCheck.NONE);
    regions.save(region, RegionStore.NONE, "test", "first");
    this.first =
        new RunningBroker(
            solr, database, "lending-it-" + NUMBER.incrementAndGet(), this::firstResources);
  }

  private List<Object> firstResources(ClusterReader reader) {
    clusters = Optional.of(reader);
    return resources();
  }

  private Region region() {
    return regions.current().orElseThrow().region();
  }

  /** The side of readers and staff, as a broker of its own has it. */
  public ReaderSide side() {
    return new ReaderSide(database, this::region, connectors, clock);
  }

  private List<Object> resources() {
    ReaderSide side = side();
    LendingEngine engine = engine(side);
    engines.add(engine);
    RequestQueries queries = new RequestQueries(database);
    Systems systems =
        new Systems(
            new Systems.Parts(
                this::region,
                Map::of,
                regions,
                engine,
                queries,
                side.homes(),
                side.audit(),
                clock));
    List<Object> all = new ArrayList<>();
    all.addAll(
        side.resources(
            new ReaderSide.Books(engine.lending(), clusters.orElseThrow(), TwoEditions.OF_A_WORK),
            ""));
    CirculationDesk.Counter counter =
        new CirculationDesk.Counter(
            new PostgresDeskFacts(queries, (card, request) -> false),
            new PostgresTransit(database),
            side.handOuts(library -> false));
    RoutingStore routing = new RoutingStore(database);
    all.addAll(
        DeskPages.of(
            new DeskParts(
                side.staff(),
                side.accounts(),
                side.audit(),
                engine,
                systems,
                queries,
                counter,
                routing,
                new MonthStore(database),
                new Cards(side.register(), side.readers()),
                regions,
                this::region,
                new RecordFinder(clusters.orElseThrow()),
                clock,
                new DeskParts.Site("", "/staff/sign-in"))));
    all.addAll(
        DeskResources.of(
            new DeskResources.Parts(
                side.staff(),
                engine.lending(),
                new CirculationDesk(engine.lending()::act, counter, this::region),
                queries,
                routing,
                new MonthStore(database),
                new PostgresTransit(database),
                new Cards(side.register(), side.readers()),
                clock)));
    all.addAll(
        OperatorResources.of(
            new OperatorResources.Parts(
                side.staff(), systems, regions, new MonthStore(database), side.audit(), clock)));
    return all;
  }

  private LendingEngine engine(ReaderSide side) {
    return new LendingEngine(
        new LendingParts(
            new PostgresRequests(database, side.facts()),
            (system, last, limit) -> List.of(),
            this::region,
            connectors,
            request -> new SupplierChoice.Choice.Nobody(List.of()),
            side.check(),
            (request, notice, marker) -> {},
            side.check(),
            Pace.USUAL,
            clock,
            Checkpoint.Listener.NONE,
            LaneStops.inMemory(),
            SystemLosses.inMemory(),
            "test"));
  }

  /** The address of the first broker. */
  public String address() {
    return first.address();
  }

  /** One more broker on the same database; its address. */
  public String another() throws IOException {
    BrokerServer server =
        new BrokerServer(BrokerConfig.local(0), solr.index(), clusters.orElseThrow(), resources());
    server.start();
    others.add(server);
    return "http://127.0.0.1:" + server.port();
  }

  /** The clock of all brokers. */
  public SettableClock clock() {
    return clock;
  }

  /** Tells what happened to a request. */
  public void tell(RequestId id, Event event) {
    tellOnce(id, event, event.getClass().getSimpleName());
  }

  /** The same, named, since something of the kind happened before. */
  public void tellOnce(RequestId id, Event event, String name) {
    engines.getFirst().lending().act(id, event, "told-" + id + "-" + name, "test");
  }

  /** A request as it stands. */
  public PatronRequest request(RequestId id) {
    return engines.getFirst().lending().find(id).orElseThrow();
  }

  /** The password of a new member of staff. */
  public String member(String login, AgencySymbol agency, Role role) {
    return side()
        .accounts()
        .add(new StaffAccounts.Newcomer(login, agency, Set.of(role), Optional.empty()), "test")
        .map(StaffAccounts.Added::password)
        .orElseThrow();
  }

  /** Sends a request to a broker; JSON where there is a body, headers as names and values. */
  public HttpResponse<String> send(
      String method, String address, Optional<String> body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address))
            .method(method, body.map(BodyPublishers::ofString).orElseGet(BodyPublishers::noBody));
    List<String> all = new ArrayList<>(List.of(headers));
    if (body.isPresent() && !all.contains("Content-Type")) {
      all.addAll(List.of("Content-Type", "application/json"));
    }
    if (!all.isEmpty()) {
      request.headers(all.toArray(String[]::new));
    }
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException failure) {
      throw new AssertionError("no answer to " + method + " " + address, failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError("stopped", stopped);
    }
  }

  @Override
  public void close() {
    others.forEach(BrokerServer::close);
    first.close();
    engines.forEach(LendingEngine::close);
    client.close();
  }
}
