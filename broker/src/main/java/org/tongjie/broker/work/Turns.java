package org.tongjie.broker.work;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/**
 * What this process has taken of a lane: some of it asks the system, some waits for its turn to
 * ask, some for the store to keep what came of it. Whoever takes work has reserved a place for it
 * first.
 */
final class Turns {
  /** Places for each call under way, so that no call waits for the store. */
  private static final int PLACES = 16;

  private final String name;
  private final int parallel;
  private final Consumer<Turn> work;
  private final Consumer<Turn> ended;
  private final Semaphore places;
  private final Set<String> subjects = ConcurrentHashMap.newKeySet();

  /**
   * No work so far.
   *
   * @param parallel how many calls are under way at once
   * @param work does a turn; it throws nothing
   * @param ended hears of a turn that is over, its place free again
   */
  Turns(String name, int parallel, Consumer<Turn> work, Consumer<Turn> ended) {
    this.name = name;
    this.parallel = parallel;
    this.work = work;
    this.ended = ended;
    this.places = new Semaphore(parallel * PLACES);
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
    int half = parallel * PLACES / 2;
    return places.tryAcquire(half) ? half + reserve(half) : 0;
  }

  /** Gives reserved places back. */
  void giveBack(int reserved) {
    places.release(reserved);
  }

  /** Whether something about this subject is taken. */
  boolean isTaken(String subject) {
    return subjects.contains(subject);
  }

  /** How many are taken. */
  int taken() {
    return parallel * PLACES - places.availablePermits();
  }

  /** Begins work in a reserved place. */
  void add(Turn turn) {
    subjects.add(turn.entry().subject());
    Thread.ofVirtual().name("lending-" + name).start(() -> workOn(turn));
  }

  /** Waits until all that was taken is done. */
  void finish() throws InterruptedException {
    places.acquire(parallel * PLACES);
  }

  private void workOn(Turn turn) {
    try {
      work.accept(turn);
    } finally {
      places.release();
      subjects.remove(turn.entry().subject());
      ended.accept(turn);
    }
  }
}
