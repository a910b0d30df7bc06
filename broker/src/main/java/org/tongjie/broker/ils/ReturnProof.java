package org.tongjie.broker.ils;

/** Whether a return is in its system. */
public sealed interface ReturnProof {
  record Found() implements ReturnProof {}

  record Absent() implements ReturnProof {}

  record CannotTell() implements ReturnProof {}
}
