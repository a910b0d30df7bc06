package org.tongjie.broker.ils;

import java.util.Optional;

/** Holds (预约) in a system. */
public interface HoldPlacement {
  HoldAnswer place(HoldOrder order);

  /**
   * Withdraws a hold.
   *
   * @param ref the reference the system gave when it placed the hold, where it gave one
   */
  CancelAnswer cancel(HoldOrder order, Optional<HoldRef> ref);

  /** Looks whether the hold is there: the proof before a repeat. */
  HoldProof find(HoldOrder order);
}
