package org.tongjie.broker.work;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
import org.tongjie.broker.request.RequestStore.Work;
import org.tongjie.catalog.index.IndexException;
import org.tongjie.catalog.store.StoreException;

/**
 * The work of one library system: some of it at once, taken as this process adds it or when a hand
 * is free; what others add, or what is tried again, is found by looking from time to time.
 */
final class Lane {
  private static final Logger LOG = LoggerFactory.getLogger(Lane.class);

  /** A system whose answers take longer than this has no more taken than is under way. */
  private static final Duration QUICK = Duration.ofMillis(500);

  /** What comes within a moment is looked for together: a look costs as much as a change. */
  private static final Duration GATHERING = Duration.ofMillis(5);

  private final String name;
  private final LaneStep step;
  private final Pace pace;
  private final Clock clock;
  private final String worker;
  private final Breaker breaker;
  private final BooleanSupplier open;
  private final int parallel;
  private final Turns turns;
  private final Semaphore calls;
  private final Semaphore news = new Semaphore(0);

  /** Entries without a place that this process adds, or added and has not taken, as it knows. */
  private final AtomicInteger owed = new AtomicInteger();

  /** Subjects of such entries, which may wait for other work about the same. */
  private final Set<String> left = ConcurrentHashMap.newKeySet();

  /** Whether more may wait than there is a place for; said before a place is looked for. */
  private volatile boolean more;

  private volatile boolean quick;
  private volatile boolean working;
  private volatile boolean stopped;

  /**
   * A lane that nobody works on yet.
   *
   * @param open whether work may be taken now
   * @param parallel how many calls are under way at once
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
    this.calls = new Semaphore(parallel, true);
    this.turns = new Turns(name, parallel, this::perform, this::ended);
  }

  Breaker breaker() {
    return breaker;
  }

  /**
   * Keeps a place free for work that is about to be added, where little older work waits and
   * nothing speaks against the lane; what is taken so is not found by looking.
   */
  Optional<Taking> announce() {
    Instant now = clock.instant();
    boolean placed =
        isOpen()
            && owed.get() < parallel
            && (mayTakeAhead() || free(now) > 0)
            && turns.reserve(1) == 1;
    if (placed) {
      return Optional.of(new Taking(worker, now.plus(pace.lease())));
    }
    owed.incrementAndGet();
    return Optional.empty();
  }

  /**
   * Hears that announced work was added and waits: since no place was kept for it, or for other
   * work about the same subject.
   */
  void leave(Work work) {
    left.add(work.subject());
    if (work.taking().isPresent()) {
      turns.giveBack(1);
    }
    if (work.taking().isEmpty() || !turns.isTaken(work.subject())) {
      news.release();
    }
  }

  /** Hears that announced work was not added. */
  void drop(Work work) {
    if (work.taking().isPresent()) {
      turns.giveBack(1);
      news.release();
    } else {
      owed.decrementAndGet();
    }
  }

  /** Does what was taken with a reserved place. */
  void take(OutboxEntry entry, PatronRequest request) {
    turns.add(step.turn(entry, Optional.of(request)));
  }

  /**
   * Works until it is stopped, then waits for what is under way. What was left is forgotten from
   * time to time: other processes may have taken some of it.
   */
  void run() throws InterruptedException {
    working = true;
    Instant forget = clock.instant().plus(pace.poll());
    while (!stopped) {
      takeAll();
      if (!stopped && news.tryAcquire(pace.poll().toMillis(), TimeUnit.MILLISECONDS)) {
        Thread.sleep(GATHERING);
        news.drainPermits();
      }
      if (clock.instant().isAfter(forget)) {
        left.clear();
        forget = clock.instant().plus(pace.poll());
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
  private boolean mayTakeAhead() {
    return quick && breaker.isClosed();
  }

  /** Reserves places for what may be taken now. */
  private int reserveSome(Instant now) {
    return mayTakeAhead() ? turns.reserveHalf() : turns.reserve(free(now));
  }

  /** How many calls could begin at once; none while one finds out whether the system is back. */
  private int free(Instant now) {
    return Math.max(0, breaker.allowance(now, parallel) - turns.taken());
  }

  /** Whether there may be more to do at once. */
  private boolean takeSome() {
    Instant now = clock.instant();
    more = true;
    int reserved = reserveSome(now);
    if (reserved == 0) {
      return false;
    }
    int taken = 0;
    try {
      List<Turn> some = step.take(new Claim(name, worker, reserved));
      taken = some.size();
      settle(taken, reserved);
      some.forEach(turns::add);
    } finally {
      turns.giveBack(reserved - taken);
    }
    more = taken == reserved;
    return more;
  }

  /** Whoever takes less than there was a place for leaves nothing that could be taken. */
  private void settle(int taken, int reserved) {
    owed.updateAndGet(known -> taken < reserved ? 0 : Math.max(0, known - taken));
  }

  private void perform(Turn turn) {
    try {
      called(turn)
          .ifPresentOrElse(made -> step.keep(turn, made), () -> step.giveBack(turn.entry()));
    } catch (StoreException | IndexException e) {
      LOG.error("Effect {} waits until its lease ends", turn.entry().number(), e);
    } catch (RuntimeException e) {
      LOG.error("Effect {} of request {} failed", turn.entry().number(), turn.entry().request(), e);
      broken(turn, e);
    }
  }

  /** What cannot even be put off is free again when its lease ends. */
  private void broken(Turn turn, RuntimeException fault) {
    try {
      step.broken(turn, fault);
    } catch (RuntimeException e) {
      LOG.error("Effect {} could not be put off", turn.entry().number(), e);
    }
  }

  /** Asks the system once it is this turn's turn; empty where the lane rests by then. */
  private Optional<Performed> called(Turn turn) {
    calls.acquireUninterruptibly();
    try {
      if (!open.getAsBoolean()) {
        return Optional.empty();
      }
      Instant now = clock.instant();
      Optional<Performed> made = step.call(turn, breaker);
      if (made.isPresent()) {
        quick = Duration.between(now, clock.instant()).compareTo(QUICK) < 0;
      }
      return made;
    } finally {
      calls.release();
    }
  }

  /** What could not be taken for want of a place, or for this subject, may be taken now. */
  private void ended(Turn turn) {
    if (left.remove(turn.entry().subject()) || more) {
      news.release();
    }
  }
}
