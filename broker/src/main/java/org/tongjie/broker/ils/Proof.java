package org.tongjie.broker.ils;

/** What tells afterwards whether an operation whose answer was lost has been acted upon. */
public enum Proof {
  /** The system keeps the marker of the order: it can be searched for. */
  MARKER,
  /** The pair of card and item is in a state that only this operation brings about. */
  STATE,
  /** Nothing tells; the operation is never repeated without a person. */
  NONE
}
