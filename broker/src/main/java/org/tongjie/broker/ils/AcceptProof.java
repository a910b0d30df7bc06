package org.tongjie.broker.ils;

/** Whether a foreign item is known to a system. */
public sealed interface AcceptProof {
  /**
   * It is there.
   *
   * @param barcode under which the system knows it
   */
  record Found(String barcode) implements AcceptProof {}

  record Absent() implements AcceptProof {}

  record CannotTell() implements AcceptProof {}
}
