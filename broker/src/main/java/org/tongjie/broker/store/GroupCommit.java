package org.tongjie.broker.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * What several threads want kept goes into one transaction: who finds nobody writing writes for all
 * that wait, and wakes the first of those who came meanwhile to do the same. With one thread it is
 * a plain call.
 *
 * @param <A> what is kept
 * @param <B> what is answered
 */
final class GroupCommit<A, B> {
  /** What one transaction takes: few enough that its rows are not locked for long. */
  static final int MOST = 64;

  /** Keeps all, or throws. */
  interface Writer<A, B> {
    /** The answers, in the order of what was kept. */
    List<B> write(List<A> all);
  }

  private final Writer<A, B> writer;
  private final Queue<Waiting<A, B>> waiting = new ConcurrentLinkedQueue<>();
  private final Semaphore writing = new Semaphore(1);

  GroupCommit(Writer<A, B> writer) {
    this.writer = writer;
  }

  /** One thread's wish; who writes it signals when it is done, who leaves when it may write. */
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
        throw new IllegalStateException("a group was written without an answer for each");
      }
      return answer;
    }
  }

  /** Keeps one, with others or alone; what the writer throws reaches everyone in the group. */
  B keep(A one) {
    Waiting<A, B> mine = new Waiting<>(one);
    waiting.add(mine);
    while (!writing.tryAcquire()) {
      mine.signal.acquireUninterruptibly();
      if (!mine.isOpen()) {
        return mine.answer();
      }
    }
    try {
      while (mine.isOpen()) {
        writeSome();
      }
    } finally {
      writing.release();
      wakeFirst();
    }
    return mine.answer();
  }

  /** Whoever could not write before the release is waiting by now, and seen here. */
  private void wakeFirst() {
    Waiting<A, B> first = waiting.peek();
    if (first != null) {
      first.signal.release();
    }
  }

  private void writeSome() {
    List<Waiting<A, B>> group = new ArrayList<>();
    for (Waiting<A, B> next = waiting.poll(); next != null; next = next(group)) {
      group.add(next);
    }
    try {
      List<B> answers = writer.write(group.stream().map(waiter -> waiter.one).toList());
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
