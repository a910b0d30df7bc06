package org.tongjie.app.bench.lending;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.tongjie.app.bench.crash.CrashRegion;
import org.tongjie.broker.http.ReaderSide;
import org.tongjie.broker.ils.Connectors;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.region.SystemCode;
import org.tongjie.broker.request.Candidate;
import org.tongjie.broker.request.Event;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.RequestId;
import org.tongjie.broker.request.RequestState;
import org.tongjie.broker.request.SupplierChoice;
import org.tongjie.broker.request.Wish;
import org.tongjie.broker.store.PostgresRequests;
import org.tongjie.broker.store.RequestQueries;
import org.tongjie.broker.work.Checkpoint;
import org.tongjie.broker.work.LaneStops;
import org.tongjie.broker.work.Lending;
import org.tongjie.broker.work.LendingEngine;
import org.tongjie.broker.work.LendingParts;
import org.tongjie.broker.work.Pace;
import org.tongjie.broker.work.SubmitAnswer;
import org.tongjie.broker.work.SystemLosses;
import org.tongjie.catalog.store.Database;

/**
 * Readers of four libraries who ask, each library's requests supplied by another one, while people
 * act; as fast as it goes, or so many a second.
 */
final class LendingRun implements AutoCloseable {
  /** Requests of one library that are under way at once at most. */
  private static final int UNDER_WAY = 40;

  /** Threads of people: as many desks of a region act at once in its busy hour. */
  private static final int DESKS = 32;

  /** Which of the systems hangs, if one does. */
  static final int HANGING = CrashRegion.LIBRARIES - 1;

  private final double perSecond;
  private final Region region = CrashRegion.at(List.of(1, 2, 3, 4));
  private final People people = new People();
  private final Map<RequestId, Long> begun = new ConcurrentHashMap<>();
  private final List<Semaphore> underWay =
      IntStream.range(0, CrashRegion.LIBRARIES).mapToObj(one -> new Semaphore(UNDER_WAY)).toList();
  private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
  private final LongAdder accepted = new LongAdder();
  private final LongAdder routed = new LongAdder();
  private final LongAdder finished = new LongAdder();
  private final List<Thread> threads = new ArrayList<>();
  private final long[] asked = new long[CrashRegion.LIBRARIES];
  private final long[] next = new long[CrashRegion.LIBRARIES];
  private final WatchedRequests store;
  private final Connectors connectors;
  private final LendingEngine engine;
  private volatile boolean stopped;

  /**
   * A run on this database, whose requests are forgotten first.
   *
   * @param hang how long each call of the last system hangs, or zero
   * @param perSecond requests of each library, or 0 for as many as possible
   */
  LendingRun(Database database, Duration hang, double perSecond) {
    BareCommits.execute(
        database,
        "truncate lending_request, lending_deadline, lending_attempt, lending_event,"
            + " lending_outbox, lending_act cascade");
    this.perSecond = perSecond;
    this.connectors =
        new Connectors(
            IntStream.range(0, CrashRegion.LIBRARIES)
                .mapToObj(one ->
                    new InstantSystem(
                        CrashRegion.system(one), one == HANGING ? hang : Duration.ZERO))
                .toList());
    ReaderSide readers = new ReaderSide(database, () -> region, connectors, Clock.systemUTC());
    this.store = new WatchedRequests(new PostgresRequests(database, readers.facts()), this::see);
    this.engine =
        new LendingEngine(
            new LendingParts(
                store,
                new RequestQueries(database)::openAttempts,
                () -> region,
                connectors,
                LendingRun::choose,
                (wish, now) -> {
                  connectors.connector(home(wish)).orElseThrow().patrons().lookup(wish.card());
                  return new Event.PatronAccepted(now);
                },
                (request, notice, marker) -> {},
                Lending.RequestLimit.NONE,
                Pace.USUAL,
                Clock.systemUTC(),
                Checkpoint.Listener.NONE,
                LaneStops.inMemory(),
                SystemLosses.inMemory(),
                "bench"));
  }

  private static SystemCode home(Wish wish) {
    return CrashRegion.system(CrashRegion.number(wish.card().issuer()));
  }

  /** Library 0 asks the one that may hang, so that nobody else depends on it. */
  private static int supplier(int stream) {
    return stream == HANGING ? HANGING : (stream + 1) % HANGING;
  }

  private static SupplierChoice.Choice choose(PatronRequest request) {
    int supplier = supplier((int) (request.wish().cluster() % CrashRegion.LIBRARIES));
    int home = CrashRegion.number(request.wish().card().issuer());
    return new SupplierChoice.Choice.Chosen(
        new Candidate(
            CrashRegion.copy(supplier, request.wish().cluster()),
            CrashRegion.place(supplier),
            CrashRegion.system(supplier),
            CrashRegion.proxy(supplier, request.wish().card().issuer()),
            Candidate.Path.BROKERED,
            CrashRegion.system(home),
            new Candidate.LoanTerms(30, 1)));
  }

  private void see(PatronRequest request) {
    if (request.suppliers().size() == 1 && request.version() == 3) {
      routed.increment();
    }
    people.see(request);
    if (request.state() == RequestState.FINISHED && request.isClosed()) {
      Long begin = begun.remove(request.id());
      if (begin != null) {
        int stream = (int) (request.wish().cluster() % CrashRegion.LIBRARIES);
        underWay.get(stream).release();
        if (stream != HANGING) {
          finished.increment();
          nanos.add(System.nanoTime() - begin);
        }
      }
    }
  }

  /** Works for a while and tells what was done in it after a warm-up. */
  LendingFigures measure(LendingPlan plan) throws InterruptedException {
    engine.start();
    for (int stream = 0; stream < CrashRegion.LIBRARIES; stream++) {
      int library = stream;
      begin(() -> ask(library));
    }
    for (int desk = 0; desk < DESKS; desk++) {
      begin(() -> people.act(engine.lending()));
    }
    TimeUnit.NANOSECONDS.sleep(plan.warmUp().toNanos());
    nanos.clear();
    long[] before = counts();
    long begin = System.nanoTime();
    TimeUnit.NANOSECONDS.sleep(plan.run().toNanos());
    long[] after = counts();
    double seconds = (System.nanoTime() - begin) / 1e9;
    return LendingFigures.of(before, after, seconds, List.copyOf(nanos));
  }

  private long[] counts() {
    return new long[] {
      accepted.sum(),
      routed.sum(),
      store.transitions.sum(),
      finished.sum(),
      store.claims.sum(),
      store.claimed.sum(),
      store.finds.sum(),
      store.drops.sum(),
      store.others.sum()
    };
  }

  /** Something done again and again by one thread. */
  private interface Act {
    void run() throws InterruptedException;
  }

  private void begin(Act act) {
    threads.add(
        Thread.ofVirtual()
            .start(() -> {
              try {
                while (!stopped) {
                  act.run();
                }
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            }));
  }

  /** The next reader of a library asks, when it is time and not too many wait. */
  private void ask(int stream) throws InterruptedException {
    if (perSecond > 0) {
      long now = System.nanoTime();
      next[stream] = next[stream] == 0 ? now : next[stream] + (long) (1e9 / perSecond);
      TimeUnit.NANOSECONDS.sleep(Math.max(0, next[stream] - now));
    }
    if (!underWay.get(stream).tryAcquire(100, TimeUnit.MILLISECONDS)) {
      return;
    }
    long title = asked[stream]++ * CrashRegion.LIBRARIES + stream;
    int library = stream == HANGING ? 0 : stream;
    Wish wish =
        new Wish(
            "person-" + title,
            new CardKey(CrashRegion.library(library), "R" + title),
            title,
            "书 " + title,
            "",
            Wish.Edition.THIS,
            CrashRegion.place(library),
            Optional.empty(),
            Instant.now());
    long begin = System.nanoTime();
    if (engine.lending().submit(wish, "reader") instanceof SubmitAnswer.Accepted done) {
      begun.put(done.request().id(), begin);
      accepted.increment();
    }
  }

  /** Ends what is under way; a call that hangs fails at once. */
  @Override
  public void close() {
    stopped = true;
    try {
      for (Thread thread : threads) {
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    connectors.close();
    engine.close();
  }
}
