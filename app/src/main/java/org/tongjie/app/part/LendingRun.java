package org.tongjie.app.part;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongjie.broker.availability.LiveAvailability;
import org.tongjie.broker.http.ReaderSide;
import org.tongjie.broker.ils.Connectors;
import org.tongjie.broker.ils.connect.ConnectedSystems;
import org.tongjie.broker.ils.connect.RegionConnectors;
import org.tongjie.broker.ils.connect.Secrets;
import org.tongjie.broker.notice.Channel;
import org.tongjie.broker.operation.Uptime;
import org.tongjie.broker.patron.PersonStore;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.request.Editions;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.routing.RoutingPolicy;
import org.tongjie.broker.store.CurrentRegion;
import org.tongjie.broker.store.DatabaseTime;
import org.tongjie.broker.store.MonthEnd;
import org.tongjie.broker.store.PostgresLaneStops;
import org.tongjie.broker.store.PostgresPersons;
import org.tongjie.broker.store.PostgresRequests;
import org.tongjie.broker.store.PostgresSystemLosses;
import org.tongjie.broker.store.RegionStore;
import org.tongjie.broker.store.RequestQueries;
import org.tongjie.broker.store.RoutingStore;
import org.tongjie.broker.store.StoredRegion;
import org.tongjie.broker.store.SystemHours;
import org.tongjie.broker.supply.CatalogItems;
import org.tongjie.broker.supply.CatalogStock;
import org.tongjie.broker.supply.ConnectedItems;
import org.tongjie.broker.supply.Learning;
import org.tongjie.broker.supply.RoutedChoice;
import org.tongjie.broker.supply.SupplyParts;
import org.tongjie.broker.work.Checkpoint;
import org.tongjie.broker.work.LendingEngine;
import org.tongjie.broker.work.LendingParts;
import org.tongjie.broker.work.Pace;
import org.tongjie.catalog.store.ClusterReader;
import org.tongjie.catalog.store.Database;
import org.tongjie.catalog.store.StoreException;

/**
 * Lending on an installation's database: the region in use, the connectors of its systems, and the
 * engine. A region that is saved is in use within seconds, its systems connected.
 */
public final class LendingRun implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LendingRun.class);
  private static final Duration REGION_AGE = Duration.ofSeconds(5);
  private static final Duration BUDGET = Duration.ofSeconds(4);
  private static final Duration LEARNING = Duration.ofMinutes(1);
  private static final Duration ERASING = Duration.ofMinutes(10);
  private static final int MOST_OPEN = 500;

  private final RegionStore regions;
  private final Supplier<Region> region;
  private final ConnectedSystems systems;
  private final RequestQueries queries;
  private final ReaderSide people;
  private final PersonStore persons;
  private final LiveAvailability availability;
  private final RoutingStore routing;
  private final LendingEngine engine;
  private final Learning learning;
  private final MonthEnd months;
  private final Uptime uptime;
  private final Editions editions;
  private final CountDownLatch stopped = new CountDownLatch(1);

  private LendingRun(Database database, CurrentRegion current, RegionStore regions, Setup setup) {
    Clock clock = Clock.systemUTC();
    this.editions = setup.editions();
    this.regions = regions;
    this.region = () -> current.get().map(StoredRegion::region).orElseThrow();
    this.systems =
        new ConnectedSystems(
            new RegionConnectors(new Secrets(setup.secrets()), clock), Pace.USUAL.lease());
    systems.follow(region.get());
    Connectors connectors = systems.connectors();
    this.queries = new RequestQueries(database);
    this.routing = new RoutingStore(database);
    this.people = new ReaderSide(database, region, connectors, clock);
    this.persons = new PostgresPersons(database);
    this.availability =
        new LiveAvailability(
            new ConnectedItems(() -> connectors), items -> routing.promised(items), clock);
    PostgresRequests requests = new PostgresRequests(database, people.facts());
    this.months =
        new MonthEnd(database, region, new CatalogStock(new ClusterReader(database))::count);
    this.learning = new Learning(routing, requests, region);
    RoutedChoice choice =
        new RoutedChoice(
            new SupplyParts(
                current,
                new CatalogItems(new ClusterReader(database)),
                editions,
                availability,
                routing,
                requests,
                card -> persons.card(card).map(held -> held.readerType()).orElse(""),
                RoutingPolicy.USUAL,
                clock,
                BUDGET));
    this.engine =
        new LendingEngine(
            new LendingParts(
                requests,
                queries::openAttempts,
                region,
                connectors,
                choice,
                people.check(),
                people.notices(setup.mail(), setup.gateway()),
                people.check(),
                Pace.USUAL,
                clock,
                Checkpoint.Listener.NONE,
                new PostgresLaneStops(database),
                new PostgresSystemLosses(database),
                "broker-" + UUID.randomUUID()));
    this.uptime = new Uptime(region, engine::probe, new SystemHours(database), clock);
  }

  /**
   * What an installation decides.
   *
   * @param secrets where the region's secret files are
   * @param mail takes notices to mail addresses
   * @param gateway takes notices to telephone numbers
   * @param editions finds other editions of a work
   */
  public record Setup(Path secrets, Channel mail, Channel gateway, Editions editions) {}

  /**
   * Begins lending where a region was saved; empty where none was.
   *
   * @throws org.tongjie.app.process.StartException when this machine's clock is not the database's
   */
  public static Optional<LendingRun> start(Database database, Setup setup) {
    RegionStore regions = new RegionStore(database, RegionConnectors::complaint);
    CurrentRegion current = new CurrentRegion(regions, REGION_AGE);
    if (current.get().isEmpty()) {
      LOG.info("no region is saved, so nothing is lent: tongjie region import FILE");
      return Optional.empty();
    }
    SharedClock.check(DatabaseTime.now(database), Clock.systemUTC());
    LendingRun run = new LendingRun(database, current, regions, setup);
    run.engine.start();
    run.every("uptime of systems", Duration.ofMinutes(1), run.uptime::step);
    run.every("learning and month ends", LEARNING, run::learn);
    run.every("erasing readers", ERASING, run::erase);
    run.every("following the region", REGION_AGE, () -> run.systems.follow(run.region.get()));
    return Optional.of(run);
  }

  /** Does something again and again; what the database does not allow is left for the next time. */
  private void every(String name, Duration time, Runnable step) {
    Thread.ofVirtual()
        .name(name)
        .start(() -> {
          try {
            while (!stopped.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
              once(name, step);
            }
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }

  private static void once(String name, Runnable step) {
    try {
      step.run();
    } catch (StoreException away) {
      LOG.warn("{}: nothing was done this time, {}", name, away.getMessage());
    }
  }

  private void learn() {
    learning.step();
    for (YearMonth month : months.takeIfDue(Instant.now())) {
      LOG.info("the figures of {} are taken", month);
    }
  }

  private void erase() {
    int erased = people.history().eraseUnwanted(Instant.now());
    if (erased > 0) {
      LOG.info("{} requests that are over are nobody's now", erased);
    }
  }

  /** Requests with an attempt that is not settled, at any system. */
  public List<PatronRequest> open() {
    return region.get().systems().stream()
        .flatMap(
            system -> queries.openAttempts(system.code(), Optional.empty(), MOST_OPEN).stream())
        .distinct()
        .toList();
  }

  public LendingEngine engine() {
    return engine;
  }

  public RequestQueries queries() {
    return queries;
  }

  public RegionStore regions() {
    return regions;
  }

  /** The region in use. */
  public Supplier<Region> region() {
    return region;
  }

  /** Readers and staff. */
  public ReaderSide people() {
    return people;
  }

  /** The cards of readers. */
  public PersonStore persons() {
    return persons;
  }

  public LiveAvailability availability() {
    return availability;
  }

  /** The systems that are connected, and those that cannot be. */
  public ConnectedSystems systems() {
    return systems;
  }

  public RoutingStore routing() {
    return routing;
  }

  /** What would do where any edition does. */
  public Editions editions() {
    return editions;
  }

  @Override
  public void close() {
    stopped.countDown();
    engine.close();
    systems.close();
  }
}
