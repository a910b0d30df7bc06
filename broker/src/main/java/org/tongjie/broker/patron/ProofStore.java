package org.tongjie.broker.patron;

import java.time.Instant;
import java.util.Optional;
import org.tongjie.broker.region.SystemCode;

/** Where it is kept which systems were seen to refuse a wrong PIN. */
public interface ProofStore {
  /** What the last examination of a system saw. */
  Optional<Seen> find(SystemCode system);

  /** Whether the last examination saw wrong PINs refused. */
  default boolean isProven(SystemCode system) {
    return find(system).filter(Seen::refused).isPresent();
  }

  void keep(SystemCode system, boolean refused, Instant at, String by);

  /** Whether wrong PINs were refused, and when that was seen. */
  record Seen(boolean refused, Instant at) {}
}
