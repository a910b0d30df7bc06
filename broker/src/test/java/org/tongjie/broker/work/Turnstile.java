package org.tongjie.broker.work;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Lets everybody through, until it is shut: who comes then waits until it is open again. */
final class Turnstile {
  private volatile CountDownLatch opened = new CountDownLatch(0);

  <T> T pass(Supplier<T> act) {
    try {
      if (!opened.await(20, TimeUnit.SECONDS)) {
        throw new IllegalStateException("nobody opened the turnstile");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("nobody waits at the turnstile any more", e);
    }
    return act.get();
  }

  void shut() {
    opened = new CountDownLatch(1);
  }

  void open() {
    opened.countDown();
  }
}
