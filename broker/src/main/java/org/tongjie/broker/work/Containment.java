package org.tongjie.broker.work;

import java.util.Optional;

/**
 * Goes on with the others where one fails, unless so many fail in a row that it is no one's own.
 */
final class Containment {
  private static final int MOST_IN_A_ROW = 10;
  private int inARow;
  private Optional<RuntimeException> first = Optional.empty();

  /** Does one; its failure is kept for {@link #end}. */
  void each(Runnable one) {
    try {
      one.run();
      inARow = 0;
    } catch (RuntimeException failure) {
      first = first.or(() -> Optional.of(failure));
      inARow++;
      if (inARow == MOST_IN_A_ROW) {
        throw failure;
      }
    }
  }

  /** Whether one has failed. */
  boolean hasFailed() {
    return first.isPresent();
  }

  /** Throws the first failure, if there was one, once all others are done. */
  void end() {
    first.ifPresent(failure -> {
      throw failure;
    });
  }
}
