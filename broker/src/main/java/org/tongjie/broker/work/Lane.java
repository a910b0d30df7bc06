package org.tongjie.broker.work;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongjie.broker.request.OutboxEntry;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.RequestStore.Claim;
import org.tongjie.broker.request.RequestStore.Taking;

/**
 * The work of one library system: some of it at once, taken as this process adds it or when a hand
 * is free; what others add, or what is tried again, is found by looking from time to time.
 */
final class Lane {
  private static final Logger LOG = LoggerFactory.getLogger(Lane.class);

  /** A system whose effects take longer than this has no more taken than is under way. */
  private static final Duration QUICK = Duration.ofMillis(500);

  private final String name;
  private final LaneStep step;
  private final Pace pace;
  private final Clock clock;
  private final String worker;
  private final Breaker breaker;
  private final BooleanSupplier open;
  private final int parallel;
  private final Turns turns;
  private final Semaphore news = new Semaphore(0);

  /** Entries that this process added and has not taken yet, as far as it knows. */
  private final AtomicInteger owed = new AtomicInteger();

  private volatile boolean quick;
  private volatile boolean working;
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
    this.turns = new Turns(name, parallel, this::perform, this::ended);
  }

  Breaker breaker() {
    return breaker;
  }

  /** Hears that an entry was added. */
  void added() {
    owed.incrementAndGet();
    news.release();
  }

  /**
   * Keeps a place free for work that is about to be added, where little older work waits and
   * nothing speaks against the lane; what is taken so is not found by looking.
   */
  Optional<Taking> reserve() {
    Instant now = clock.instant();
    return isOpen()
            && owed.get() < parallel
            && (mayTakeAhead(now) || turns.free() > 0)
            && turns.reserve(1) == 1
        ? Optional.of(new Taking(worker, now.plus(pace.lease())))
        : Optional.empty();
  }

  /** Does what was taken with a reserved place. */
  void take(OutboxEntry entry, PatronRequest request) {
    turns.add(step.turn(entry, Optional.of(request)));
  }

  /** Gives a reserved place back. */
  void free() {
    turns.giveBack(1);
    news.release();
  }

  /** Works until it is stopped, then waits for what is under way. */
  void run() throws InterruptedException {
    working = true;
    while (!stopped) {
      takeAll();
      if (!stopped && news.tryAcquire(pace.poll().toMillis(), TimeUnit.MILLISECONDS)) {
        news.drainPermits();
      }
    }
    turns.finish();
  }

  private boolean isOpen() {
    return working && !stopped && open.getAsBoolean();
  }

  void stop() {
    stopped = true;
    news.release();
  }

  private void takeAll() {
    try {
      while (isOpen() && takeSome()) {}
    } catch (RuntimeException e) {
      LOG.error("Lane {} could not take work; it tries again", name, e);
    }
  }

  /** Whether more may be taken than is begun at once: of a lane that is quick and sound. */
  private boolean mayTakeAhead(Instant now) {
    return quick && breaker.allowance(now, parallel) == parallel;
  }

  /** Reserves places for what may be taken now. */
  private int reserveSome(Instant now) {
    return mayTakeAhead(now)
        ? turns.reserveHalf()
        : turns.reserve(Math.min(turns.free(), breaker.allowance(now, parallel)));
  }

  /** Whether there may be more to do at once. */
  private boolean takeSome() {
    Instant now = clock.instant();
    boolean idle = turns.isIdle();
    int reserved = reserveSome(now);
    if (reserved == 0) {
      return false;
    }
    int taken = 0;
    try {
      List<Turn> some = step.take(new Claim(name, worker, reserved));
      taken = some.size();
      settle(taken, idle);
      some.forEach(turns::add);
    } finally {
      turns.giveBack(reserved - taken);
    }
    return taken == reserved;
  }

  /** With nothing taken and nothing under way, what was added is with somebody else, or waits. */
  private void settle(int taken, boolean idle) {
    owed.updateAndGet(known -> taken == 0 && idle ? 0 : Math.max(0, known - taken));
  }

  private void perform(Turn turn) {
    Instant now = clock.instant();
    try {
      if (!open.getAsBoolean() || breaker.allowance(now, parallel) == 0) {
        step.giveBack(turn.entry());
      } else {
        step.perform(turn, breaker);
        quick = Duration.between(now, clock.instant()).compareTo(QUICK) < 0;
      }
    } catch (RuntimeException e) {
      LOG.error("Effect {} of request {} failed", turn.entry().number(), turn.entry().request(), e);
    }
  }

  /** What could not be taken for want of a place, or of its subject, may be taken now. */
  private void ended() {
    if (owed.get() > 0) {
      news.release();
    }
  }
}
