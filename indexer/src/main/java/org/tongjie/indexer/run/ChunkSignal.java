package org.tongjie.indexer.run;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.tongjie.indexer.publish.Waiting;

/** Tells the publisher of a load that chunks were committed, and when the last one was. */
final class ChunkSignal implements Waiting {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private boolean pending;
  private boolean ended;

  void committed() {
    signal(false);
  }

  void end() {
    signal(true);
  }

  private void signal(boolean last) {
    lock.lock();
    try {
      pending = true;
      ended |= last;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean await() {
    lock.lock();
    try {
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
