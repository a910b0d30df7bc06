package org.tongjie.broker.work;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/**
 * What this process has taken of a lane, in order: some of it under way, some about to be. Whoever
 * takes work has reserved a place for it first.
 */
final class Turns {
  /** Places for each hand: one under way, the others ready, so that no hand waits for the store. */
  private static final int PLACES = 4;

  private final String name;
  private final int hands;
  private final Consumer<Turn> work;
  private final Runnable ended;
  private final Semaphore places;
  private final Semaphore free;
  private final Queue<Turn> waiting = new ConcurrentLinkedQueue<>();

  /**
   * No work so far.
   *
   * @param hands how much of it is under way at once
   * @param work does a turn; it throws nothing
   * @param ended hears of a place that is free again
   */
  Turns(String name, int hands, Consumer<Turn> work, Runnable ended) {
    this.name = name;
    this.hands = hands;
    this.work = work;
    this.ended = ended;
    this.places = new Semaphore(hands * PLACES);
    this.free = new Semaphore(hands);
  }

  /** Reserves up to so many places, as far as they are free. */
  int reserve(int most) {
    int reserved = 0;
    while (reserved < most && places.tryAcquire()) {
      reserved++;
    }
    return reserved;
  }

  /** Reserves all free places, once they are half of all: to look for each one is dear. */
  int reserveHalf() {
    int half = hands * PLACES / 2;
    return places.tryAcquire(half) ? half + reserve(half) : 0;
  }

  /** Gives reserved places back. */
  void giveBack(int reserved) {
    places.release(reserved);
  }

  /** Hands that have nothing to do. */
  int free() {
    return free.availablePermits();
  }

  boolean isIdle() {
    return places.availablePermits() == hands * PLACES;
  }

  /** Adds work to a reserved place. */
  void add(Turn turn) {
    waiting.add(turn);
    lendAHand();
  }

  /** Waits until all that was taken is done. */
  void finish() throws InterruptedException {
    places.acquire(hands * PLACES);
  }

  /** A hand works until nothing waits; who adds something then finds that hand free. */
  private void lendAHand() {
    if (!waiting.isEmpty() && free.tryAcquire()) {
      Thread.ofVirtual().name("lending-" + name).start(this::workOn);
    }
  }

  private void workOn() {
    try {
      for (Turn turn = waiting.poll(); turn != null; turn = waiting.poll()) {
        try {
          work.accept(turn);
        } finally {
          places.release();
          ended.run();
        }
      }
    } finally {
      free.release();
      lendAHand();
    }
  }
}
