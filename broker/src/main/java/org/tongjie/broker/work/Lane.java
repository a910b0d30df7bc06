package org.tongjie.broker.work;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongjie.broker.request.OutboxEntry;

/**
 * The work of one library system: some of it at once, taken as soon as this process adds it or has
 * a slot free; what others add, or what is tried again, is found by looking from time to time.
 */
final class Lane {
  private static final Logger LOG = LoggerFactory.getLogger(Lane.class);
  private final String name;
  private final LaneStep step;
  private final Pace pace;
  private final Clock clock;
  private final String worker;
  private final Breaker breaker;
  private final BooleanSupplier open;
  private final int parallel;
  private final Semaphore slots;
  private final Semaphore news = new Semaphore(0);

  /** Entries that this process added and has not taken yet, as far as it knows. */
  private final AtomicInteger owed = new AtomicInteger();

  private volatile boolean stopped;

  /**
   * A lane that nobody works on yet.
   *
   * @param open whether work may be taken now
   * @param parallel how many effects are under way at once
   */
  Lane(String name, LaneStep step, LendingParts parts, BooleanSupplier open, int parallel) {
    this.name = name;
    this.step = step;
    this.pace = parts.pace();
    this.clock = parts.clock();
    this.worker = parts.worker();
    this.breaker = new Breaker(pace);
    this.open = open;
    this.parallel = parallel;
    this.slots = new Semaphore(parallel);
  }

  Breaker breaker() {
    return breaker;
  }

  /** Hears that an entry was added. */
  void added() {
    owed.incrementAndGet();
    news.release();
  }

  /** Works until it is stopped, then waits for what is under way. */
  void run() throws InterruptedException {
    while (!stopped) {
      takeAll();
      if (!stopped && news.tryAcquire(pace.poll().toMillis(), TimeUnit.MILLISECONDS)) {
        news.drainPermits();
      }
    }
    slots.acquire(parallel);
  }

  void stop() {
    stopped = true;
    news.release();
  }

  private void takeAll() {
    try {
      while (!stopped && open.getAsBoolean() && takeAndPerform()) {}
    } catch (RuntimeException e) {
      LOG.error("Lane {} could not take work; it tries again", name, e);
    }
  }

  /** Whether there may be more to do at once. */
  private boolean takeAndPerform() {
    int free = slots.availablePermits();
    int allowed = Math.min(free, breaker.allowance(clock.instant(), parallel));
    if (allowed == 0) {
      return false;
    }
    List<OutboxEntry> taken = step.take(name, worker, allowed, clock.instant());
    settle(taken.size(), free == parallel);
    for (OutboxEntry entry : taken) {
      slots.acquireUninterruptibly();
      Thread.ofVirtual().name("lending-" + name).start(() -> perform(entry));
    }
    return taken.size() == allowed;
  }

  /** With nothing taken and nothing under way, what was added is with somebody else, or waits. */
  private void settle(int taken, boolean idle) {
    owed.updateAndGet(known -> taken == 0 && idle ? 0 : Math.max(0, known - taken));
  }

  private void perform(OutboxEntry entry) {
    try {
      step.perform(entry, breaker, clock.instant());
    } catch (RuntimeException e) {
      LOG.error("Effect {} of request {} failed", entry.number(), entry.request(), e);
    } finally {
      slots.release();
      if (owed.get() > 0) {
        news.release();
      }
    }
  }
}
