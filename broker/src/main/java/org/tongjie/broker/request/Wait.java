package org.tongjie.broker.request;

/** What is waited for, each with a deadline of its own. */
public enum Wait {
  /** The home system's word on the reader. */
  PATRON_CHECK,
  /** The choice of a supplier. */
  ROUTING,
  /** The supplying system's answer to a hold. */
  ANSWER,
  /** The item taken from the shelf and sent, while no other supplier is asked. */
  ALONE,
  /** The item taken from the shelf and sent. */
  PULL,
  /** The supplying system's answer to the end of a hold. */
  CANCEL,
  /** The item on its way to the reader. */
  TRANSIT,
  /** The reader to come for it. */
  SHELF,
  /** The same once more, where it was asked or granted. */
  LONGER_SHELF,
  /** The reader to bring it back. */
  LOAN,
  /** The item on its way home. */
  RETURN,
  /** A person's decision. */
  DECISION,
  /** Nothing. */
  NOTHING
}
