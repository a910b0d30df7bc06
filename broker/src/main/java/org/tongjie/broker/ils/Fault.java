package org.tongjie.broker.ils;

/** How a call to a system failed. */
public enum Fault {
  /** The question surely never reached the system: it may be put again. */
  NOT_SENT,
  /** No answer came: the system may have acted. */
  NO_ANSWER,
  /** What came cannot be understood: the system may have acted. */
  NONSENSE
}
