package org.tongjie.broker.work;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongjie.broker.ils.Connector;
import org.tongjie.broker.ils.IlsException;
import org.tongjie.broker.ils.Probe;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.Ils;
import org.tongjie.broker.region.SystemCode;
import org.tongjie.broker.request.OutboxEntry;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.RequestStore;
import org.tongjie.broker.request.RequestStore.Taking;
import org.tongjie.broker.request.RequestStore.Work;
import org.tongjie.broker.request.Workflow;
import org.tongjie.catalog.directory.AgencySymbol;

/**
 * The threads of lending: one lane a library system, so that a slow one delays nobody else; one for
 * deadlines. All they do is call steps.
 */
public final class LendingEngine implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LendingEngine.class);
  private static final long STOP_SECONDS = 40;
  private static final int BROKER_SHARE = 2;
  private static final Duration PROBE = Duration.ofSeconds(30);
  private final Pace pace;
  private final Clock clock;
  private final LaneStep step;
  private final DeadlineStep deadlines;
  private final Reconciliation reconciliation;
  private final Lending lending;
  private final LendingParts parts;
  private final SystemWatch watch;
  private final Set<String> running = ConcurrentHashMap.newKeySet();
  private final Map<String, Lane> lanes = new ConcurrentHashMap<>();
  private final List<Thread> threads = new ArrayList<>();
  private final CountDownLatch stopped = new CountDownLatch(1);

  public LendingEngine(LendingParts parts) {
    this.parts = parts;
    this.watch = new SystemWatch(parts);
    RequestStore store = parts.store();
    this.pace = parts.pace();
    this.clock = parts.clock();
    Workflow workflow = new Workflow(new RegionDeadlines(parts.region()));
    Applier applier = new Applier(workflow, store, this::homeLane, new LaneHands());
    this.step = new LaneStep(parts, applier, new EffectPerformer(parts));
    this.deadlines = new DeadlineStep(store, applier);
    this.reconciliation = new Reconciliation(parts.open(), applier, parts.losses());
    this.lending = new Lending(applier, store, parts.limit(), clock);
  }

  /** Each lane's hands. */
  private final class LaneHands implements Hands {
    @Override
    public Optional<Taking> announce(String name) {
      return lane(name).announce();
    }

    @Override
    public void take(OutboxEntry entry, PatronRequest request) {
      lane(entry.lane()).take(entry, request);
    }

    @Override
    public void leave(Work work) {
      lane(work.lane()).leave(work);
    }

    @Override
    public void drop(Work work) {
      lane(work.lane()).drop(work);
    }
  }

  /** The lane of the system that issued a card; readers of libraries without one are ours. */
  private String homeLane(CardKey card) {
    return parts
        .region()
        .get()
        .systemOf(card.issuer())
        .map(Ils::code)
        .map(code -> code.value())
        .orElse(OutboxEntry.BROKER_LANE);
  }

  /** The door for readers, desks and programs. */
  public Lending lending() {
    return lending;
  }

  /** Begins to work. */
  public synchronized void start() {
    if (!threads.isEmpty()) {
      throw new IllegalStateException("lending works already");
    }
    run("lending-deadlines", this::runDeadlines);
    run("lending-systems", this::runSystems);
  }

  private synchronized void run(String name, Runnable work) {
    threads.add(Thread.ofVirtual().name(name).start(work));
  }

  /** Hears which lanes were stopped anywhere, and begins with systems that joined the region. */
  private void runSystems() {
    do {
      try {
        watch.look();
        watch.lanes().stream().filter(running::add).forEach(this::begin);
      } catch (RuntimeException e) {
        LOG.error("Which lanes work could not be told; it is tried again", e);
      }
    } while (waitUnlessStopped(pace.poll()));
  }

  private void begin(String lane) {
    run("lending-" + lane, () -> runLane(lane(lane)));
    if (!lane.startsWith(OutboxEntry.BROKER_LANE)) {
      SystemCode system = new SystemCode(lane);
      run("comparing-" + lane, () -> runComparison(system));
      run("probing-" + lane, () -> runProbes(system));
    }
  }

  private boolean waitUnlessStopped(Duration time) {
    try {
      return !stopped.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private boolean isStopped() {
    return stopped.getCount() == 0;
  }

  private void runDeadlines() {
    do {
      try {
        int handled = deadlines.run(clock.instant());
        while (handled > 0 && !isStopped()) {
          handled = deadlines.run(clock.instant());
        }
      } catch (RuntimeException e) {
        LOG.error("Deadlines could not be looked after; they are tried again", e);
      }
    } while (waitUnlessStopped(pace.poll()));
  }

  /** Compares what we believe with what the system says; one that is away is compared later. */
  private void runComparison(SystemCode system) {
    String lane = system.value();
    while (waitUnlessStopped(pace.reconcile())) {
      try {
        Optional<Connector> connector = parts.connectors().connector(system);
        if (connector.isPresent()
            && watch.isOpen(lane)
            && answers(connector.get(), lane(lane).breaker())) {
          reconciliation.run(connector.get(), clock.instant());
        }
      } catch (IlsException e) {
        LOG.info("Lane {}: not compared, {}", lane, e.getMessage());
      } catch (RuntimeException e) {
        LOG.error("Lane {} could not be compared; it is tried again", lane, e);
      }
    }
  }

  /** A system that failed is asked for a sign of life first, by one call after its rest. */
  private boolean answers(Connector connector, Breaker breaker) {
    return breaker.isClosed()
        || breaker.enter(clock.instant()).filter(call -> answers(connector, call)).isPresent();
  }

  private boolean answers(Connector connector, Breaker.Call entered) {
    try (entered) {
      Probe probe = connector.probe();
      if (probe.alive()) {
        entered.succeeded();
      } else {
        entered.failed(clock.instant(), probe.text());
      }
      return probe.alive();
    }
  }

  private void runProbes(SystemCode system) {
    while (waitUnlessStopped(PROBE)) {
      try {
        watch.probe(system);
      } catch (RuntimeException e) {
        LOG.error("System {} could not be asked for a sign of life; it is tried again", system, e);
      }
    }
  }

  private void runLane(Lane lane) {
    if (isStopped()) {
      return;
    }
    try {
      lane.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Lane lane(String name) {
    return lanes.computeIfAbsent(name, this::newLane);
  }

  /** Routing and notices of all systems have one lane each, which therefore does more at once. */
  private Lane newLane(String name) {
    int parallel =
        name.startsWith(OutboxEntry.BROKER_LANE) ? pace.parallel() * BROKER_SHARE : pace.parallel();
    return new Lane(name, step, parts, () -> watch.isOpen(name), parallel);
  }

  /** Whether a library's system is known not to answer: its calls failed, or its sign of life. */
  public boolean isSilent(AgencySymbol library) {
    return parts
        .region()
        .get()
        .systemOf(library)
        .map(system -> health(system.code().value()))
        .filter(health -> !health.breaker().isClosed() || health.isDead())
        .isPresent();
  }

  /** How a lane does. */
  public LaneHealth health(String lane) {
    return watch.health(lane, lane(lane).breaker().state(clock.instant()));
  }

  /**
   * Asks a system for a sign of life now; empty where it is not connected. It blocks no longer than
   * a call may take.
   */
  public Optional<Probe> probe(SystemCode system) {
    return watch.probe(system);
  }

  /**
   * Stops a lane at every broker that shares the work, until it is released; its work waits.
   *
   * @param by who stops it, without a name
   */
  public void stop(String lane, String by) {
    watch.stop(lane, by);
  }

  /** Lets a lane go on. */
  public void release(String lane) {
    watch.release(lane);
  }

  /** What a system has forgotten of ours. */
  public Optional<SystemLosses.Loss> loss(SystemCode system) {
    return parts.losses().of(system);
  }

  /**
   * What a system has forgotten is over: it ends when the system is compared next. False where it
   * has forgotten nothing.
   *
   * @param by who says so, without a name
   */
  public boolean confirmLoss(SystemCode system, String by) {
    return parts.losses().confirm(system, by);
  }

  private synchronized List<Thread> started() {
    return List.copyOf(threads);
  }

  /** Takes no more work and waits for what is under way. */
  @Override
  public void close() {
    stopped.countDown();
    lanes.values().forEach(Lane::stop);
    for (Thread thread : started()) {
      try {
        thread.join(TimeUnit.SECONDS.toMillis(STOP_SECONDS));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
