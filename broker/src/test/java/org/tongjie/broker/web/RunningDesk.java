package org.tongjie.broker.web;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tongjie.broker.account.Role;
import org.tongjie.broker.account.Session;
import org.tongjie.broker.account.Sessions;
import org.tongjie.broker.account.SignInLimit;
import org.tongjie.broker.account.StaffAccess;
import org.tongjie.broker.account.StaffAccounts;
import org.tongjie.broker.api.DeskResources;
import org.tongjie.broker.api.OperatorResources;
import org.tongjie.broker.api.StaffSessionResource;
import org.tongjie.broker.circulation.CirculationDesk;
import org.tongjie.broker.circulation.HandOutCheck;
import org.tongjie.broker.http.BrokerServer;
import org.tongjie.broker.ils.Connectors;
import org.tongjie.broker.ils.connect.ConnectedSystems;
import org.tongjie.broker.ils.connect.RegionConnectors;
import org.tongjie.broker.ils.connect.Secrets;
import org.tongjie.broker.operation.Systems;
import org.tongjie.broker.patron.CardWord;
import org.tongjie.broker.patron.Cards;
import org.tongjie.broker.patron.DeskRegister;
import org.tongjie.broker.patron.History;
import org.tongjie.broker.patron.HomeLibraries;
import org.tongjie.broker.patron.PersonStore;
import org.tongjie.broker.patron.Readers;
import org.tongjie.broker.record.RecordFinder;
import org.tongjie.broker.region.ConnectorCheck;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.region.SystemCode;
import org.tongjie.broker.region.TestRegion;
import org.tongjie.broker.request.Event;
import org.tongjie.broker.request.SupplierChoice;
import org.tongjie.broker.store.MonthStore;
import org.tongjie.broker.store.PostgresAttempts;
import org.tongjie.broker.store.PostgresAudit;
import org.tongjie.broker.store.PostgresDeskCards;
import org.tongjie.broker.store.PostgresDeskFacts;
import org.tongjie.broker.store.PostgresHistory;
import org.tongjie.broker.store.PostgresLaneStops;
import org.tongjie.broker.store.PostgresPersons;
import org.tongjie.broker.store.PostgresProofs;
import org.tongjie.broker.store.PostgresRequests;
import org.tongjie.broker.store.PostgresSessions;
import org.tongjie.broker.store.PostgresStaff;
import org.tongjie.broker.store.PostgresSystemLosses;
import org.tongjie.broker.store.PostgresTransit;
import org.tongjie.broker.store.RegionStore;
import org.tongjie.broker.store.RequestQueries;
import org.tongjie.broker.store.RoutingStore;
import org.tongjie.broker.work.Checkpoint;
import org.tongjie.broker.work.Lending;
import org.tongjie.broker.work.LendingEngine;
import org.tongjie.broker.work.LendingParts;
import org.tongjie.broker.work.Pace;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.catalog.store.ClusterReader;
import org.tongjie.catalog.store.Database;
import org.tongjie.http.ErrorForm;
import org.tongjie.http.HttpConfig;
import org.tongjie.http.HttpServer;
import org.tongjie.http.Served;

/** Desks of the test region over a real database; lanes do not run, so that tests tell what is. */
final class RunningDesk extends StaffClient {
  private final HttpServer server;
  private final LendingEngine engine;
  private final StaffAccounts accounts;
  private final Sessions sessions;
  private final DeskRequests requests;
  private final DeskRegister register;

  @SuppressWarnings("NullAway.Init") // set while it starts
  private PersonStore persons;

  /** What home libraries say of every card that is shown. */
  volatile CardWord word = new CardWord.MayBorrow();

  private final RegionStore regions;
  private final ConnectedSystems connected =
      new ConnectedSystems(
          new RegionConnectors(new Secrets(Path.of(".")), Clock.systemUTC()),
          Duration.ofSeconds(10));

  RunningDesk(Database database) throws IOException {
    this(database, TestRegion.region());
  }

  RunningDesk(Database database, Region region) throws IOException {
    Clock clock = Clock.systemUTC();
    regions = new RegionStore(database, ConnectorCheck.NONE);
    regions.save(region, RegionStore.NONE, "test", "first");
    connected.follow(region);
    RequestQueries queries = new RequestQueries(database);
    engine = engine(database, clock);
    RoutingStore routing = new RoutingStore(database);
    requests = new DeskRequests(engine, routing, () -> current(regions));
    sessions = Sessions.usual(new PostgresSessions(database), clock);
    PostgresStaff staff = new PostgresStaff(database);
    PostgresAudit audit = new PostgresAudit(database);
    accounts =
        new StaffAccounts(
            staff,
            sessions,
            new SignInLimit(new PostgresAttempts(database), SignInLimit.Rules.USUAL, clock),
            audit,
            clock);
    register = new DeskRegister(new PostgresDeskCards(database), audit, clock);
    HomeLibraries homes =
        new HomeLibraries(
            () -> current(regions), connected.connectors(), register, new PostgresProofs(database));
    Systems systems =
        new Systems(
            new Systems.Parts(
                () -> current(regions),
                this::complaints,
                regions,
                engine,
                queries,
                homes,
                audit,
                clock));
    DeskParts parts =
        new DeskParts(
            new StaffAccess(sessions, staff, () -> current(regions)),
            accounts,
            audit,
            engine,
            systems,
            queries,
            new CirculationDesk.Counter(
                new PostgresDeskFacts(queries, (card, request) -> false),
                new PostgresTransit(database),
                new HandOutCheck((card, wish) -> word, audit, clock)),
            routing,
            new MonthStore(database),
            new Cards(register, readers(database, homes, audit)),
            regions,
            () -> current(regions),
            new RecordFinder(new ClusterReader(database)),
            clock,
            new DeskParts.Site("", "/staff/sign-in"));
    server = serving(parts);
  }

  private static HttpServer serving(DeskParts parts) throws IOException {
    List<Object> resources = new ArrayList<>(DeskPages.of(parts));
    resources.addAll(
        DeskResources.of(
            new DeskResources.Parts(
                parts.access(),
                parts.engine().lending(),
                new CirculationDesk(parts.engine().lending()::act, parts.counter(), parts.region()),
                parts.queries(),
                parts.routing(),
                parts.months(),
                parts.transit(),
                parts.cards(),
                parts.clock())));
    resources.addAll(
        OperatorResources.of(
            new OperatorResources.Parts(
                parts.access(),
                parts.systems(),
                parts.regions(),
                parts.months(),
                parts.audit(),
                parts.clock())));
    resources.add(new StaffSessionResource(parts.accounts(), parts.access(), false));
    resources.add(new Assets());
    resources.add(new StaffSignInPage(parts.accounts(), parts.access(), "/desk", ""));
    HttpServer server =
        new HttpServer(
            new HttpConfig("127.0.0.1", 0, "http.port", Duration.ofSeconds(2)),
            new Served(resources, Map.of(), BrokerServer.UPLOADS),
            ErrorForm.PROBLEM,
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT));
    server.start();
    return server;
  }

  private Readers readers(Database database, HomeLibraries homes, PostgresAudit audit) {
    persons = new PostgresPersons(database);
    return new Readers(
        homes,
        new Readers.Kept(
            persons, new History(new PostgresHistory(database), () -> current(regions))),
        new Readers.Doors(
            sessions,
            new SignInLimit(
                new PostgresAttempts(database), SignInLimit.Rules.USUAL, Clock.systemUTC()),
            audit),
        Clock.systemUTC());
  }

  DeskRequests requests() {
    return requests;
  }

  RegionStore regions() {
    return regions;
  }

  /** The connectors, as they follow the region. */
  Connectors connected() {
    connected.follow(current(regions));
    return connected.connectors();
  }

  DeskRegister register() {
    return register;
  }

  PersonStore persons() {
    return persons;
  }

  private static Region current(RegionStore regions) {
    return regions.current().orElseThrow().region();
  }

  /** As a running program does from time to time. */
  private Map<SystemCode, String> complaints() {
    connected.follow(current(regions));
    return connected.complaints();
  }

  private LendingEngine engine(Database database, Clock clock) {
    return new LendingEngine(
        new LendingParts(
            new PostgresRequests(database),
            (system, last, limit) -> List.of(),
            () -> current(regions),
            connected.connectors(),
            request -> new SupplierChoice.Choice.Nobody(List.of()),
            (wish, now) -> new Event.PatronAccepted(now),
            (request, notice, marker) -> {},
            Lending.RequestLimit.NONE,
            Pace.USUAL,
            clock,
            Checkpoint.Listener.NONE,
            new PostgresLaneStops(database),
            new PostgresSystemLosses(database),
            "test"));
  }

  @Override
  String address() {
    return "http://127.0.0.1:" + server.port();
  }

  /** A new member of staff, signed in. */
  Member member(String login, AgencySymbol agency, Role role) {
    return new Member(
        sessions.begin(new Session.OfStaff(added(login, agency, role), false)).reveal());
  }

  /** A new member of a desk who took it over with a card alone. */
  Member memberByCard(String login, AgencySymbol agency) {
    return new Member(
        sessions.begin(new Session.OfStaff(added(login, agency, Role.DESK), true)).reveal());
  }

  private int added(String login, AgencySymbol agency, Role role) {
    return accounts
        .add(
            new StaffAccounts.Newcomer(login, agency, Set.of(role), Optional.of("STAFF-" + login)),
            "test")
        .orElseThrow()
        .staff()
        .number();
  }

  @Override
  public void close() {
    server.stop();
    super.close();
    engine.close();
    connected.close();
  }
}
