package org.tongjie.broker.work;

import java.time.Instant;
import java.util.Optional;
import org.tongjie.broker.ils.Probe;

/**
 * How a lane does, as this process sees it.
 *
 * @param stop who stopped it, if somebody did
 * @param connected false where its system is switched off or cannot be connected
 * @param sign the last sign of life that was asked for, or its absence
 */
public record LaneHealth(
    Breaker.State breaker, Optional<LaneStops.Stop> stop, boolean connected, Optional<Sign> sign) {

  /** Whether its system gave no sign of life when it was asked last. */
  boolean isDead() {
    return sign.filter(last -> !last.probe().alive()).isPresent();
  }

  /** What a system said when it was asked for a sign of life. */
  public record Sign(Instant at, Probe probe) {}
}
