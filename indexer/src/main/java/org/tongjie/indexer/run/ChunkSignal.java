package org.tongjie.indexer.run;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.tongjie.indexer.publish.Waiting;

/**
 * Tells the publisher of a load that chunks were committed, and keeps the load from running so far
 * ahead that records it has just read must be read again to be published.
 */
final class ChunkSignal implements Waiting {
  private static final int MAX_AHEAD = 6_000;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private boolean pending;
  private boolean ended;
  private boolean deaf;
  private int ahead;

  /** A chunk was committed; returns when the publisher is near enough, or gone. */
  void committed(int records) {
    lock.lock();
    try {
      pending = true;
      ahead += records;
      changed.signalAll();
      while (ahead > MAX_AHEAD && !deaf) {
        changed.awaitUninterruptibly();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Nothing more will be committed. */
  void end() {
    lock.lock();
    try {
      pending = true;
      ended = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** The publisher is gone: nobody is waited for. */
  void deaf() {
    lock.lock();
    try {
      deaf = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void taken(int changes) {
    lock.lock();
    try {
      ahead = Math.max(0, ahead - changes);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean await() {
    lock.lock();
    try {
      ahead = 0;
      changed.signalAll();
      while (!pending && !ended) {
        changed.awaitUninterruptibly();
      }
      boolean more = pending;
      pending = false;
      return more;
    } finally {
      lock.unlock();
    }
  }
}
