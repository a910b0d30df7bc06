package org.tongjie.broker.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * What several threads ask of the database at the same time goes into one call: who finds nobody
 * calling calls for all that wait, and wakes the first of those who came meanwhile to do the same.
 * With one thread it is a plain call.
 *
 * @param <A> what is asked
 * @param <B> what is answered
 */
final class Grouped<A, B> {
  /** What one call takes: few enough that rows it changes are not locked for long. */
  static final int MOST = 64;

  /** Answers all, or throws. */
  interface Call<A, B> {
    /** The answers, in the order of what was asked. */
    List<B> ask(List<A> all);
  }

  private final Call<A, B> call;
  private final Queue<Waiting<A, B>> waiting = new ConcurrentLinkedQueue<>();
  private final Semaphore calling = new Semaphore(1);

  Grouped(Call<A, B> call) {
    this.call = call;
  }

  /**
   * One thread's question; who asks it signals when it is answered, who leaves when it may call.
   */
  private static final class Waiting<A, B> {
    private final A one;
    private final Semaphore signal = new Semaphore(0);
    private @Nullable B answer;
    private @Nullable RuntimeException failure;

    private Waiting(A one) {
      this.one = one;
    }

    private boolean isOpen() {
      return answer == null && failure == null;
    }

    private B answer() {
      if (failure != null) {
        throw failure;
      }
      if (answer == null) {
        throw new IllegalStateException("a group was answered in part");
      }
      return answer;
    }
  }

  /** Asks one, with others or alone; what the call throws reaches everyone in the group. */
  B ask(A one) {
    Waiting<A, B> mine = new Waiting<>(one);
    waiting.add(mine);
    while (!calling.tryAcquire()) {
      mine.signal.acquireUninterruptibly();
      if (!mine.isOpen()) {
        return mine.answer();
      }
    }
    try {
      while (mine.isOpen()) {
        askSome();
      }
    } finally {
      calling.release();
      wakeFirst();
    }
    return mine.answer();
  }

  /** Whoever could not call before the release is waiting by now, and seen here. */
  private void wakeFirst() {
    Waiting<A, B> first = waiting.peek();
    if (first != null) {
      first.signal.release();
    }
  }

  private void askSome() {
    List<Waiting<A, B>> group = new ArrayList<>();
    for (Waiting<A, B> next = waiting.poll(); next != null; next = next(group)) {
      group.add(next);
    }
    try {
      List<B> answers = call.ask(group.stream().map(waiter -> waiter.one).toList());
      for (int i = 0; i < group.size(); i++) {
        group.get(i).answer = answers.get(i);
      }
    } catch (RuntimeException failure) {
      group.forEach(waiter -> waiter.failure = failure);
    } finally {
      group.forEach(waiter -> waiter.signal.release());
    }
  }

  private @Nullable Waiting<A, B> next(List<Waiting<A, B>> group) {
    return group.size() + 1 < MOST ? waiting.poll() : null;
  }
}
