package org.tongjie.broker.patron;

import java.time.Instant;
import org.tongjie.broker.region.SystemCode;

/** Where it is kept which systems were seen to refuse a wrong PIN. */
public interface ProofStore {
  /** Whether the last examination saw wrong PINs refused. */
  boolean isProven(SystemCode system);

  void keep(SystemCode system, boolean refused, Instant at, String by);
}
