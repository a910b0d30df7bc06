package org.tongjie.broker.ils;

import java.util.Optional;

/** Whether a hold is in its system. */
public sealed interface HoldProof {
  record Found(Optional<HoldRef> ref, HoldState state) implements HoldProof {}

  record Absent() implements HoldProof {}

  record CannotTell() implements HoldProof {}
}
