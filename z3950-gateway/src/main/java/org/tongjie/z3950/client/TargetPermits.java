package org.tongjie.z3950.client;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.tongjie.z3950.client.TargetException.Fault;
import org.tongjie.z3950.target.Target;

/** As many connections at a time as we allow ourselves to one target. Safe for many threads. */
final class TargetPermits {
  private final int connections;
  private final Semaphore free;

  TargetPermits(Target target) {
    this.connections = target.limits().connections();
    this.free = new Semaphore(connections, true);
  }

  /**
   * Waits for one, to be given back.
   *
   * @throws TargetException when all are taken until the deadline
   */
  void acquire(Deadline deadline) throws TargetException {
    try {
      if (!free.tryAcquire(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS)) {
        throw new TargetException(
            Fault.BUSY, "all " + connections + " connections we allow ourselves are taken");
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new TargetException(Fault.BUSY, "the search was given up", stop);
    }
  }

  void release() {
    free.release();
  }
}
