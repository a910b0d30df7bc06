package org.tongjie.indexer.publish;

import java.time.Duration;

/** A pause between attempts at another system. */
final class Pause {
  private Pause() {}

  static void of(Duration duration) {
    try {
      Thread.sleep(duration);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
