package org.tongjie.app.process;

import java.io.IOException;
import java.time.Duration;

/** Waiting for a condition of another process, which cannot notify us. */
public final class Await {
  /** Something that may have become true. */
  public interface Condition {
    boolean holds() throws IOException;
  }

  private Await() {}

  /**
   * Asks until the condition holds or the time is over.
   *
   * @return whether it holds
   * @throws StartException when interrupted
   */
  public static boolean until(Duration patience, Duration pause, Condition condition)
      throws IOException {
    long end = System.nanoTime() + patience.toNanos();
    while (!condition.holds()) {
      if (System.nanoTime() - end >= 0) {
        return false;
      }
      try {
        Thread.sleep(pause);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new StartException("interrupted while waiting for a part", interrupted);
      }
    }
    return true;
  }
}
