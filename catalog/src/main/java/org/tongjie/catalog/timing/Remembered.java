package org.tongjie.catalog.timing;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that is costly to ask for and may be a little old.
 *
 * <p>One caller asks anew while the others wait; what fails is not remembered.
 */
public final class Remembered<T> {
  private final Duration age;
  private final Supplier<T> source;
  private final ReentrantLock asking = new ReentrantLock();
  private volatile @Nullable Answer<T> last;

  private record Answer<T>(T value, long askedNanos) {}

  /**
   * Remembers what a source says.
   *
   * @param age how old an answer may be
   */
  public Remembered(Duration age, Supplier<T> source) {
    this.age = age;
    this.source = source;
  }

  /** The value, asked for anew when the last answer is too old. */
  public T get() {
    Answer<T> known = last;
    return known != null && isFresh(known) ? known.value() : renewed();
  }

  private T renewed() {
    asking.lock();
    try {
      Answer<T> known = last;
      if (known != null && isFresh(known)) {
        return known.value();
      }
      T value = source.get();
      last = new Answer<>(value, System.nanoTime());
      return value;
    } finally {
      asking.unlock();
    }
  }

  private boolean isFresh(Answer<T> answer) {
    return System.nanoTime() - answer.askedNanos() < age.toNanos();
  }
}
