package org.tongjie.broker.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tongjie.broker.account.Role;
import org.tongjie.broker.account.Session;
import org.tongjie.broker.account.Sessions;
import org.tongjie.broker.account.SignInLimit;
import org.tongjie.broker.account.StaffAccess;
import org.tongjie.broker.account.StaffAccounts;
import org.tongjie.broker.api.DeskResources;
import org.tongjie.broker.api.OperatorResources;
import org.tongjie.broker.circulation.CirculationDesk;
import org.tongjie.broker.ils.Connectors;
import org.tongjie.broker.ils.connect.ConnectedSystems;
import org.tongjie.broker.ils.connect.RegionConnectors;
import org.tongjie.broker.ils.connect.Secrets;
import org.tongjie.broker.operation.Systems;
import org.tongjie.broker.patron.DeskRegister;
import org.tongjie.broker.patron.HomeLibraries;
import org.tongjie.broker.patron.PersonStore;
import org.tongjie.broker.patron.Readers;
import org.tongjie.broker.record.RecordFinder;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.ConnectorCheck;
import org.tongjie.broker.region.ItemKey;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.region.SystemCode;
import org.tongjie.broker.region.TestRegion;
import org.tongjie.broker.request.Candidate;
import org.tongjie.broker.request.Event;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.RequestId;
import org.tongjie.broker.request.SupplierChoice;
import org.tongjie.broker.request.Wish;
import org.tongjie.broker.routing.Borrower;
import org.tongjie.broker.routing.Experience;
import org.tongjie.broker.routing.ItemFacts;
import org.tongjie.broker.routing.Rota;
import org.tongjie.broker.routing.Router;
import org.tongjie.broker.routing.RoutingDecision;
import org.tongjie.broker.routing.RoutingPolicy;
import org.tongjie.broker.routing.RoutingQuestion;
import org.tongjie.broker.routing.ShelfStatus;
import org.tongjie.broker.store.MonthStore;
import org.tongjie.broker.store.PostgresAttempts;
import org.tongjie.broker.store.PostgresAudit;
import org.tongjie.broker.store.PostgresDeskCards;
import org.tongjie.broker.store.PostgresDeskFacts;
import org.tongjie.broker.store.PostgresLaneStops;
import org.tongjie.broker.store.PostgresPersons;
import org.tongjie.broker.store.PostgresProofs;
import org.tongjie.broker.store.PostgresRequests;
import org.tongjie.broker.store.PostgresSessions;
import org.tongjie.broker.store.PostgresStaff;
import org.tongjie.broker.store.PostgresTransit;
import org.tongjie.broker.store.RegionStore;
import org.tongjie.broker.store.RequestQueries;
import org.tongjie.broker.store.RoutingStore;
import org.tongjie.broker.work.Checkpoint;
import org.tongjie.broker.work.Lending;
import org.tongjie.broker.work.LendingEngine;
import org.tongjie.broker.work.LendingParts;
import org.tongjie.broker.work.Pace;
import org.tongjie.broker.work.SubmitAnswer;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.catalog.store.ClusterReader;
import org.tongjie.catalog.store.Database;
import org.tongjie.http.ErrorForm;
import org.tongjie.http.HttpConfig;
import org.tongjie.http.HttpServer;
import org.tongjie.http.Json;
import org.tongjie.http.Served;

/** Desks of the test region over a real database; lanes do not run, so that tests tell what is. */
final class RunningDesk implements AutoCloseable {
  private static final Pattern HIDDEN = Pattern.compile("name=\"(token|form)\" value=\"([^\"]+)\"");

  private final HttpClient client = HttpClient.newHttpClient();
  private final HttpServer server;
  private final LendingEngine engine;
  private final StaffAccounts accounts;
  private final Sessions sessions;
  private final RoutingStore routing;
  private final DeskRegister register;

  @SuppressWarnings("NullAway.Init") // set while it starts
  private PersonStore persons;

  private final RegionStore regions;
  private final ConnectedSystems connected =
      new ConnectedSystems(
          new RegionConnectors(new Secrets(Path.of(".")), Clock.systemUTC()),
          Duration.ofSeconds(10));
  private final AtomicInteger wishes = new AtomicInteger();

  /** A member of staff who is signed in. */
  record Member(String cookie) {}

  RunningDesk(Database database) throws IOException {
    this(database, TestRegion.region());
  }

  RunningDesk(Database database, Region region) throws IOException {
    Clock clock = Clock.systemUTC();
    regions = new RegionStore(database, ConnectorCheck.NONE);
    regions.save(region, RegionStore.NONE, "test", "first");
    connected.follow(region);
    RequestQueries queries = new RequestQueries(database);
    routing = new RoutingStore(database);
    engine = engine(database, clock);
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
            new PostgresDeskFacts(queries, (card, request) -> false),
            new PostgresTransit(database),
            routing,
            new MonthStore(database),
            new DeskParts.Cards(register, readers(database, homes, audit)),
            regions,
            () -> current(regions),
            new RecordFinder(new ClusterReader(database)),
            clock,
            new DeskParts.Site("", "/staff/sign-in"));
    List<Object> resources = new ArrayList<>(DeskPages.of(parts));
    resources.addAll(
        DeskResources.of(
            new DeskResources.Parts(
                parts.access(),
                engine.lending(),
                new CirculationDesk(
                    engine.lending()::act, parts.facts(), parts.transit(), parts.region()),
                queries,
                routing,
                parts.months(),
                clock)));
    resources.addAll(
        OperatorResources.of(
            new OperatorResources.Parts(
                parts.access(), systems, regions, parts.months(), audit, clock)));
    resources.add(new Assets());
    server =
        new HttpServer(
            new HttpConfig("127.0.0.1", 0, "http.port", Duration.ofSeconds(2)),
            new Served(resources, Map.of(), Set.of(CardImportPages.PATH)),
            ErrorForm.PROBLEM,
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT));
    server.start();
  }

  private Readers readers(Database database, HomeLibraries homes, PostgresAudit audit) {
    persons = new PostgresPersons(database);
    return new Readers(
        homes,
        persons,
        new Readers.Doors(
            sessions,
            new SignInLimit(
                new PostgresAttempts(database), SignInLimit.Rules.USUAL, Clock.systemUTC()),
            audit),
        Clock.systemUTC());
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
            "test"));
  }

  String address() {
    return "http://127.0.0.1:" + server.port();
  }

  /** A new member of staff, signed in. */
  Member member(String login, AgencySymbol agency, Role role) {
    StaffAccounts.Added added =
        accounts
            .add(
                new StaffAccounts.Newcomer(
                    login, agency, Set.of(role), Optional.of("STAFF-" + login)),
                "test")
            .orElseThrow();
    return new Member(sessions.begin(new Session.OfStaff(added.staff().number(), false)).reveal());
  }

  /** A wish of a reader, as yet without a supplier. */
  RequestId wished(String person, CardKey card, PlaceCode pickup) {
    Wish wish =
        new Wish(
            person,
            card,
            wishes.incrementAndGet(),
            "活着",
            "",
            Wish.Edition.THIS,
            pickup,
            Optional.empty(),
            Clock.systemUTC().instant());
    if (engine.lending().submit(wish, "reader") instanceof SubmitAnswer.Accepted accepted) {
      return accepted.request().id();
    }
    throw new AssertionError("the wish was not accepted");
  }

  /** What every form of a page carries. */
  String token(String page) {
    Matcher hidden = HIDDEN.matcher(page);
    while (hidden.find()) {
      if (hidden.group(1).equals("token")) {
        return hidden.group(2);
      }
    }
    throw new AssertionError("no form on the page");
  }

  /** Sends a form with a file. */
  HttpResponse<String> upload(Member member, String path, String boundary, byte[] body) {
    return send(
        HttpRequest.newBuilder(URI.create(address() + path))
            .header("Cookie", "staff=" + member.cookie())
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
  }

  /** A request of a county reader for a book of the city, which waits on the pull list. */
  RequestId held(String barcode, PlaceCode pickup) {
    return held(new ItemKey(TestRegion.CITY, barcode), new PlaceCode("city"), pickup);
  }

  /** The same for a book of another library. */
  RequestId held(ItemKey item, PlaceCode home, PlaceCode pickup) {
    int number = wishes.incrementAndGet();
    Wish wish =
        new Wish(
            "p" + number,
            new CardKey(TestRegion.COUNTY, "K77"),
            number,
            "三体",
            "",
            Wish.Edition.THIS,
            pickup,
            Optional.empty(),
            Clock.systemUTC().instant());
    if (!(engine.lending().submit(wish, "reader") instanceof SubmitAnswer.Accepted accepted)) {
      throw new AssertionError("the wish was not accepted");
    }
    RequestId id = accepted.request().id();
    Candidate candidate =
        new Candidate(
            item,
            home,
            new SystemCode("S1"),
            new CardKey(TestRegion.CITY, "GJ01"),
            Candidate.Path.BROKERED,
            new SystemCode("S2"),
            new Candidate.LoanTerms(30, 1));
    tell(id, new Event.PatronAccepted(wish.placed()));
    tell(id, new Event.SupplierChosen(wish.placed(), candidate));
    tell(id, new Event.HoldPlaced(wish.placed(), 1, Optional.empty()));
    return id;
  }

  void tell(RequestId id, Event event) {
    engine.lending().act(id, event, "told-" + id + event.getClass().getSimpleName(), "test");
  }

  PatronRequest request(RequestId id) {
    return engine.lending().find(id).orElseThrow();
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError("stopped", stopped);
    }
  }

  HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(URI.create(address() + path)));
  }

  HttpResponse<String> get(Member member, String path) {
    return send(
        HttpRequest.newBuilder(URI.create(address() + path))
            .header("Cookie", "staff=" + member.cookie()));
  }

  /** Sends a form with what the page it stands on hides in it. */
  HttpResponse<String> post(Member member, String path, String page, Map<String, String> fields) {
    Map<String, String> all = new LinkedHashMap<>(fields);
    Matcher hidden = HIDDEN.matcher(page);
    while (hidden.find()) {
      all.putIfAbsent(hidden.group(1), hidden.group(2));
    }
    String body =
        all.entrySet().stream()
            .map(field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(URI.create(address() + path))
            .header("Cookie", "staff=" + member.cookie())
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** Keeps the decision that a piece of the city was chosen while the branch had lent its own. */
  void decided(RequestId id, String barcode) {
    Instant now = Clock.systemUTC().instant();
    RoutingQuestion question =
        new RoutingQuestion(
            id,
            new Borrower(TestRegion.COUNTY, "ADULT"),
            new PlaceCode("county"),
            now,
            now,
            Optional.empty(),
            List.of(
                piece(TestRegion.CITY, "city", barcode, ShelfStatus.Standing.ON_SHELF),
                piece(TestRegion.BRANCH, "branch", "B1", ShelfStatus.Standing.LENT_OUT)),
            List.of(),
            Experience.NONE);
    Rota rota = new Router(current(regions), RoutingPolicy.USUAL).rota(question);
    routing.keep(
        new RoutingDecision(
            1,
            3,
            RoutingPolicy.USUAL,
            question,
            rota,
            rota.first().map(offer -> offer.item().item())),
        current(regions));
  }

  private static ItemFacts piece(
      AgencySymbol owner, String place, String barcode, ShelfStatus.Standing standing) {
    return new ItemFacts(
        new ItemKey(owner, barcode),
        new PlaceCode(place),
        "",
        "BOOK",
        Optional.of(new BigDecimal("30")),
        new ShelfStatus(standing, Clock.systemUTC().instant(), Optional.empty(), 0),
        false,
        false);
  }

  /** Reads JSON as a program does. */
  JsonNode json(Member member, String path) {
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(URI.create(address() + path))
                .header("Authorization", "Bearer " + member.cookie()));
    try {
      return Json.MAPPER.readTree(answer.body());
    } catch (JsonProcessingException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Sends JSON as a program does. */
  HttpResponse<String> json(Member member, String path, String body) {
    return json(member, path, body, "zh");
  }

  /** Sends JSON as a program does that shows its answer in a language. */
  HttpResponse<String> json(Member member, String path, String body, String language) {
    return send(
        HttpRequest.newBuilder(URI.create(address() + path))
            .header("Authorization", "Bearer " + member.cookie())
            .header("Content-Type", "application/json")
            .header("Accept-Language", language)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  @Override
  public void close() {
    server.stop();
    client.close();
    engine.close();
    connected.close();
  }
}
