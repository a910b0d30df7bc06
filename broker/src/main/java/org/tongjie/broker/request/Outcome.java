package org.tongjie.broker.request;

/** How a request ended for its reader. */
public enum Outcome {
  /** The reader had it. */
  SUPPLIED,
  /** Nobody could supply it, or not in time. */
  NOT_SUPPLIED,
  /** The reader took it back. */
  CANCELLED,
  /** It waited on the shelf in vain. */
  NOT_COLLECTED,
  /** The home library does not let this reader borrow now. */
  REFUSED,
  /** Lost while the reader had it. */
  LOST,
  /** The reader says it was returned. */
  CLAIMED_RETURNED
}
