package org.tongjie.z3950.client;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.tongjie.z3950.client.TargetException.Fault;
import org.tongjie.z3950.target.Address;
import org.tongjie.z3950.target.Target;

/**
 * Associations with one target: a bounded number at a time, kept open for a while after use. Safe
 * for use by many threads.
 */
final class AssociationPool implements AutoCloseable {
  private static final Duration KEPT = Duration.ofSeconds(30);

  private final Target target;
  private final Address.Z3950 address;
  private final TargetPermits permits;
  private final Deque<Idle> idle = new ArrayDeque<>();
  private boolean closed;

  private record Idle(Association association, Deadline until) {}

  AssociationPool(Target target, Address.Z3950 address) {
    this.target = target;
    this.address = address;
    this.permits = new TargetPermits(target);
  }

  /** What is done with an association. */
  interface Work<T> {
    T with(Association association) throws TargetException;
  }

  /**
   * Does some work with an association. When one that was kept turns out to be closed by the target
   * on its first question, the work is done anew with a fresh one.
   */
  <T> T call(Work<T> work, Deadline deadline) throws TargetException {
    permits.acquire(deadline);
    try {
      Association kept = takeIdle();
      if (kept != null) {
        long answers = kept.answers();
        try {
          return finish(kept, work);
        } catch (TargetException stale) {
          boolean first = kept.answers() == answers;
          if (stale.fault() != Fault.CLOSED || !first || deadline.isPast()) {
            throw stale;
          }
        }
      }
      return finish(Association.open(target, address, deadline), work);
    } finally {
      permits.release();
    }
  }

  private <T> T finish(Association association, Work<T> work) throws TargetException {
    boolean done = false;
    try {
      T result = work.with(association);
      done = true;
      return result;
    } finally {
      if (done && association.isUsable()) {
        keep(association);
      } else {
        association.close();
      }
    }
  }

  private synchronized @Nullable Association takeIdle() {
    dropOld();
    Idle latest = idle.pollLast();
    return latest == null ? null : latest.association();
  }

  private synchronized void keep(Association association) {
    if (closed) {
      association.close();
      return;
    }
    idle.addLast(new Idle(association, Deadline.in(KEPT)));
    CompletableFuture.delayedExecutor(KEPT.toMillis() + 1, TimeUnit.MILLISECONDS)
        .execute(this::dropOld);
  }

  private synchronized void dropOld() {
    while (!idle.isEmpty() && idle.peekFirst().until().isPast()) {
      idle.pollFirst().association().close();
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    idle.forEach(kept -> kept.association().close());
    idle.clear();
  }
}
