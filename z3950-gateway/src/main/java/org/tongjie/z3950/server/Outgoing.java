package org.tongjie.z3950.server;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Memory for large answers on their way. Clients that ask for much and read nothing fill it and are
 * let go; small answers pass by.
 */
final class Outgoing {
  private static final int SMALL = 64 * 1024;
  private static final int UNIT = 1024;
  private static final int UNITS = 64 * 1024;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Semaphore units = new Semaphore(UNITS);

  /**
   * Takes room for an answer.
   *
   * @return units to be given back
   * @throws IOException when there is no room in time
   */
  int take(int octets) throws IOException {
    int wanted = octets <= SMALL ? 0 : Math.min(octets / UNIT, UNITS);
    try {
      if (wanted > 0 && !units.tryAcquire(wanted, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new IOException("too many answers wait for their readers");
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped", stopped);
    }
    return wanted;
  }

  void giveBack(int taken) {
    units.release(taken);
  }
}
