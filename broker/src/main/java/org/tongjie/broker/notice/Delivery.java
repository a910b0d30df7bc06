package org.tongjie.broker.notice;

/** What became of a message. */
public enum Delivery {
  TAKEN,
  /** Refused for good: this address will never take it. */
  REFUSED,
  /** The region has no such way. */
  NO_WAY
}
