package org.tongjie.broker.circulation;

/** What is to be known of the reader's card when a book was handed out. */
public enum CardNote {
  /** Nothing: it was found good, or not looked at. */
  NONE,
  /** The home library was not heard in time. */
  UNCHECKED,
  /** Its system is known to be silent, so it was not waited for. */
  NOT_WAITED,
  /** The home library says no, and a head of desk said yes. */
  OVERRIDDEN
}
