package org.tongjie.z3950.pdu;

/**
 * How complete a delivery of records is (Z39.50-2003 §3.2.3.1.7). Its place is its code; an
 * undefined code is read as failure.
 */
public enum PresentStatus {
  SUCCESS,
  /** Not all: terminated by access control. */
  PARTIAL_1,
  /** Not all: they would not fit in the message size. */
  PARTIAL_2,
  /** Not all: terminated by resource control at the client's request. */
  PARTIAL_3,
  /** Not all: terminated by resource control by the target. */
  PARTIAL_4,
  FAILURE
}
