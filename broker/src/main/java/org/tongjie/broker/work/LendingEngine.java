package org.tongjie.broker.work;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongjie.broker.ils.Connector;
import org.tongjie.broker.ils.IlsException;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.Ils;
import org.tongjie.broker.request.OutboxEntry;
import org.tongjie.broker.request.RequestStore;
import org.tongjie.broker.request.Workflow;

/**
 * The threads of lending: one lane a library system, so that a slow one delays nobody else; one for
 * deadlines. All they do is call steps.
 */
public final class LendingEngine implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LendingEngine.class);
  private static final long STOP_SECONDS = 40;
  private final RequestStore store;
  private final Pace pace;
  private final Clock clock;
  private final String worker;
  private final LaneStep lanes;
  private final DeadlineStep deadlines;
  private final Reconciliation reconciliation;
  private final Lending lending;
  private final LendingParts parts;
  private final Map<String, Breaker> breakers = new ConcurrentHashMap<>();
  private final List<Thread> threads = new ArrayList<>();
  private final CountDownLatch stopped = new CountDownLatch(1);

  public LendingEngine(LendingParts parts) {
    this.parts = parts;
    this.store = parts.store();
    this.pace = parts.pace();
    this.clock = parts.clock();
    this.worker = parts.worker();
    Workflow workflow = new Workflow(new RegionDeadlines(parts.region()));
    Applier applier = new Applier(workflow, store, this::homeLane);
    this.lanes =
        new LaneStep(store, applier, new EffectPerformer(parts), pace, parts.checkpoints());
    this.deadlines = new DeadlineStep(store, applier);
    this.reconciliation = new Reconciliation(parts.open(), applier);
    this.lending = new Lending(applier, store, parts.limit(), clock);
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
    run("lending-broker", () -> runLane(OutboxEntry.BROKER_LANE));
    for (Connector connector : parts.connectors().all()) {
      String lane = connector.system().value();
      run("lending-" + lane, () -> runLane(lane));
      run("comparing-" + lane, () -> runComparison(connector));
    }
  }

  private void run(String name, Runnable work) {
    threads.add(Thread.ofVirtual().name(name).start(work));
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
  private void runComparison(Connector connector) {
    String lane = connector.system().value();
    while (waitUnlessStopped(pace.reconcile())) {
      try {
        if (breaker(lane).allowance(clock.instant(), 1) > 0) {
          reconciliation.run(connector, clock.instant());
        }
      } catch (IlsException e) {
        LOG.info("Lane {}: not compared, {}", lane, e.getMessage());
      } catch (RuntimeException e) {
        LOG.error("Lane {} could not be compared; it is tried again", lane, e);
      }
    }
  }

  private void runLane(String lane) {
    Semaphore slots = new Semaphore(pace.parallel());
    do {
      try {
        while (!isStopped() && takeAndPerform(lane, slots)) {}
      } catch (RuntimeException e) {
        LOG.error("Lane {} could not take work; it tries again", lane, e);
      }
    } while (waitUnlessStopped(pace.poll()));
    slots.acquireUninterruptibly(pace.parallel());
  }

  /** Whether there may be more to do at once. */
  private boolean takeAndPerform(String lane, Semaphore slots) {
    Instant now = clock.instant();
    Breaker breaker = breaker(lane);
    int allowed = Math.min(slots.availablePermits(), breaker.allowance(now, pace.parallel()));
    if (allowed == 0) {
      return false;
    }
    List<OutboxEntry> taken = lanes.take(lane, worker, allowed, now);
    for (OutboxEntry entry : taken) {
      slots.acquireUninterruptibly();
      Thread.ofVirtual().name("lending-" + lane).start(() -> performOne(entry, breaker, slots));
    }
    return !taken.isEmpty();
  }

  private void performOne(OutboxEntry entry, Breaker breaker, Semaphore slots) {
    try {
      lanes.perform(entry, breaker, clock.instant());
    } catch (RuntimeException e) {
      LOG.error("Effect {} of request {} failed", entry.number(), entry.request(), e);
    } finally {
      slots.release();
    }
  }

  private Breaker breaker(String lane) {
    return breakers.computeIfAbsent(lane, code -> new Breaker(pace));
  }

  /** How a lane does. */
  public Breaker.State state(String lane) {
    return breaker(lane).state(clock.instant());
  }

  /** Stops a lane, or lets it go on; its work waits. */
  public void hold(String lane, boolean stop) {
    breaker(lane).hold(stop);
  }

  /** Takes no more work and waits for what is under way. */
  @Override
  public void close() {
    stopped.countDown();
    for (Thread thread : threads) {
      try {
        thread.join(TimeUnit.SECONDS.toMillis(STOP_SECONDS));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
