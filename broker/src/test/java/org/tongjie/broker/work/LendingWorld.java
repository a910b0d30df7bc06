package org.tongjie.broker.work;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Durations;
import org.tongjie.broker.ils.Connectors;
import org.tongjie.broker.ils.HoldOrder;
import org.tongjie.broker.ils.Marker;
import org.tongjie.broker.ils.ReturnOrder;
import org.tongjie.broker.ils.connect.ConnectedSystems;
import org.tongjie.broker.ils.connect.RegionConnectors;
import org.tongjie.broker.ils.connect.Secrets;
import org.tongjie.broker.region.Calendars;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.Ils;
import org.tongjie.broker.region.ItemKey;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.region.RegionFile;
import org.tongjie.broker.region.SystemCode;
import org.tongjie.broker.request.Effect.Notice;
import org.tongjie.broker.request.Event;
import org.tongjie.broker.request.MemoryRequests;
import org.tongjie.broker.request.OutboxEntry;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.RequestId;
import org.tongjie.broker.request.RequestState;
import org.tongjie.broker.request.RequestStore;
import org.tongjie.broker.request.SupplierChoice;
import org.tongjie.broker.request.SupplierRequest;
import org.tongjie.broker.request.SupplyState;
import org.tongjie.broker.request.Wish;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.simulator.SimulatedIls;
import org.tongjie.simulator.SimulatedIlsConfig;
import org.tongjie.simulator.ils.Origin;
import org.tongjie.simulator.koha.KohaSettings;

/** A region with one library of each kind of connector, over real sockets. */
final class LendingWorld implements AutoCloseable {
  /** Kinds of libraries: three systems and one without. */
  enum Kind {
    SIP2,
    NCIP,
    KOHA,
    DESK
  }

  private static final Pace FAST =
      new Pace(
          Duration.ofSeconds(2),
          Duration.ofMillis(20),
          Duration.ofMillis(200),
          40,
          4,
          Duration.ofMillis(10),
          Duration.ofMillis(200));

  private final Map<Kind, SimulatedIls> systems = new EnumMap<>(Kind.class);
  final List<Notice> told = new CopyOnWriteArrayList<>();
  final Turnstile checks = new Turnstile();
  final Turnstile choices = new Turnstile();
  private final String person = "p-" + UUID.randomUUID();
  private final LendingEngine engine;
  private final RequestStore store;
  private final ConnectedSystems connected;
  private volatile Region region;
  private final Path home;
  private final AtomicInteger events = new AtomicInteger();

  /** Puts together what keeps requests and chooses suppliers, once the systems run. */
  @FunctionalInterface
  interface Making {
    Chosen of(Region region, Connectors connectors);
  }

  /** What keeps requests, and who chooses suppliers. */
  record Chosen(RequestStore store, OpenAttempts open, SupplierChoice choice) {}

  private static Chosen kept(MemoryRequests store, SupplierChoice choice) {
    return new Chosen(store, store::openAttempts, choice);
  }

  /**
   * A region where these are asked, in this order, for every wish of a reader of the desk library.
   */
  LendingWorld(Path home, List<Kind> rota) throws IOException {
    this(home, (region, connected) -> kept(new MemoryRequests(), new FixedRota(rota, region)));
  }

  /** The same where something else keeps the requests and chooses whom to ask. */
  LendingWorld(Path home, Making making) throws IOException {
    this(home, making, "5s");
  }

  /** The same where systems may take so long to answer. */
  LendingWorld(Path home, Making making, String answerOfSystem) throws IOException {
    this.home = home;
    for (Kind kind : List.of(Kind.SIP2, Kind.NCIP, Kind.KOHA)) {
      systems.put(
          kind,
          SimulatedIls.start(
              SimulatedIlsConfig.named(kind.name())
                  .places(kind.name(), "BRANCH-" + kind)
                  .rules(rules -> rules.repeatedHolds(true))
                  .proxyCard("GJ-DESK", "学校")
                  .item(barcode(kind), "三体")
                  .reader("R1", "1234", "reader")
                  .build()));
    }
    this.region = RegionFile.parse(LendingRegion.text(systems, answerOfSystem));
    this.connected =
        new ConnectedSystems(
            new RegionConnectors(new Secrets(secrets()), Clock.systemUTC()), FAST.lease());
    connected.follow(region);
    Chosen chosen = making.of(region, connected.connectors());
    this.store = chosen.store();
    this.engine =
        new LendingEngine(
            new LendingParts(
                store,
                chosen.open(),
                () -> region,
                connected.connectors(),
                request -> choices.pass(() -> chosen.choice().choose(request)),
                (wish, now) -> checks.pass(() -> new Event.PatronAccepted(now)),
                (request, notice, marker) -> told.add(notice),
                Lending.RequestLimit.NONE,
                FAST,
                Clock.systemUTC(),
                Checkpoint.Listener.NONE,
                LaneStops.inMemory(),
                SystemLosses.inMemory(),
                "test"));
    engine.start();
  }

  private Path secrets() throws IOException {
    Path folder = Files.createDirectory(home.resolve("secrets"));
    Files.writeString(folder.resolve("koha"), KohaSettings.USUAL.password());
    return folder;
  }

  SimulatedIls system(Kind kind) {
    return Objects.requireNonNull(systems.get(kind), kind.name());
  }

  /** The owner's staff check a book in at their own system, past our scan box. */
  void checkedInAtItsSystem(Kind kind, ItemKey item) {
    connected
        .connectors()
        .connector(new SystemCode("S-" + kind))
        .orElseThrow()
        .circulation()
        .checkIn(new ReturnOrder(new Marker("desk"), item, Instant.now()));
  }

  /** A system places a hold once more, as one may that was slow to answer. */
  void heldOnceMore(Kind kind, PatronRequest request) {
    SupplierRequest attempt = request.suppliers().getLast();
    connected
        .connectors()
        .connector(new SystemCode("S-" + kind))
        .orElseThrow()
        .holds()
        .place(
            new HoldOrder(
                new Marker(OutboxEntry.marker(request.id(), attempt.number())),
                attempt.candidate().card(),
                attempt.candidate().item(),
                "",
                Optional.empty()));
  }

  /** A counter of a system checks its book in at a place, and sets it aside for its own holds. */
  void checkedInAtCounter(Kind kind, String place) {
    system(kind).library().checkIn(barcode(kind), Instant.now(), new Origin("counter", place));
  }

  /** An operator switches a system's connector. */
  void turn(Kind kind, boolean on) {
    Ils system = region.system(new SystemCode("S-" + kind)).orElseThrow();
    region = region.with(system.switched(new Ils.Switches(on, system.switches().signIn())));
    connected.follow(region);
  }

  static String barcode(Kind kind) {
    return "B-" + kind;
  }

  static PlaceCode place(Kind kind) {
    return new PlaceCode("P-" + kind);
  }

  /** A branch, which the library's system knows as {@code BRANCH-} and its kind. */
  static PlaceCode branch(Kind kind) {
    return new PlaceCode("Z-" + kind);
  }

  /** A reader asks for the book, to be brought to the desk library. */
  RequestId submit() {
    return submit(reader(), 1, Wish.Edition.THIS, place(Kind.DESK));
  }

  /** A reader asks for a record of the catalogue, to be brought to the desk library. */
  RequestId submit(long cluster, Wish.Edition edition) {
    return submit(reader(), cluster, edition, place(Kind.DESK));
  }

  /** A reader of a library with a system asks for the book, to be brought to its branch. */
  RequestId submitAtBranch(Kind home) {
    CardKey card = new CardKey(new AgencySymbol(home.name()), "R1");
    return submit(card, 1, Wish.Edition.THIS, branch(home));
  }

  private static CardKey reader() {
    return new CardKey(new AgencySymbol("DESK"), "2026001");
  }

  private RequestId submit(CardKey card, long cluster, Wish.Edition edition, PlaceCode pickup) {
    Wish wish =
        new Wish(person, card, cluster, "三体", "", edition, pickup, Optional.empty(), Instant.now());
    SubmitAnswer answer = engine.lending().submit(wish, "reader");
    return ((SubmitAnswer.Accepted) answer).request().id();
  }

  ActAnswer tell(RequestId id, Event event) {
    return engine.lending().act(id, event, person + " " + events.incrementAndGet(), "desk");
  }

  void sent(RequestId id) {
    PatronRequest request = request(id);
    tell(
        id,
        new Event.Sent(
            Instant.now(),
            request.current(),
            request.currentSupplier().orElseThrow().home(),
            request.wish().pickup()));
  }

  void received(RequestId id, PlaceCode place, boolean atOwner) {
    int last = request(id).suppliers().size();
    tell(id, new Event.Received(Instant.now(), last, place, atOwner));
  }

  void handedOut(RequestId id) {
    tell(
        id,
        new Event.HandedOut(
            Instant.now(),
            request(id).current(),
            request(id).wish().pickup(),
            LocalDate.now(Calendars.USUAL_ZONE).plusDays(30)));
  }

  void takenBack(RequestId id, PlaceCode place) {
    tell(id, new Event.TakenBack(Instant.now(), request(id).current(), place, false));
  }

  /** Waits until nothing is left to be done outside. */
  void untilQuiet() {
    await()
        .atMost(Durations.ONE_MINUTE)
        .until(() -> store.lanesWithWork(Instant.now().plus(Duration.ofDays(1))).isEmpty());
  }

  PatronRequest request(RequestId id) {
    return engine.lending().find(id).orElseThrow();
  }

  PatronRequest until(RequestId id, RequestState state) {
    await().atMost(Durations.ONE_MINUTE).until(() -> request(id).state() == state);
    return request(id);
  }

  /** Waits until an attempt has come so far. */
  PatronRequest until(RequestId id, int attempt, SupplyState state) {
    await()
        .atMost(Durations.ONE_MINUTE)
        .until(() ->
            request(id).suppliers().size() >= attempt
                && request(id).suppliers().get(attempt - 1).state() == state);
    return request(id);
  }

  @Override
  public void close() throws IOException {
    engine.close();
    connected.close();
    for (SimulatedIls system : systems.values()) {
      system.close();
    }
  }
}
