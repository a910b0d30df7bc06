package org.tongjie.broker.request;

/** Who has to act next in a state. */
public enum Owner {
  /** This system. */
  BROKER,
  /** The library system of the supplying agency, by way of its connector. */
  SUPPLIER_SYSTEM,
  /** The desk that holds the item. */
  SUPPLIER_DESK,
  /** Whoever carries the item. */
  COURIER,
  /** The desk of the pickup place. */
  PICKUP_DESK,
  READER,
  /** A librarian who has to find out or decide. */
  STAFF,
  /** Whoever acts for the request's supplier. */
  SUPPLIER,
  /** Nobody: it is over. */
  NOBODY
}
