package org.tongjie.z3950.pdu;

/**
 * How complete a Scan's answer is (Z39.50-2003 §3.2.8.1.6). Its place is its code; an undefined
 * code is read as failure.
 */
public enum ScanStatus {
  SUCCESS,
  /** Fewer: terminated by access control. */
  PARTIAL_1,
  /** Fewer: they would not fit in the message size. */
  PARTIAL_2,
  /** Fewer: terminated by resource control at the client's request. */
  PARTIAL_3,
  /** Fewer: terminated by resource control by the target. */
  PARTIAL_4,
  /** Fewer: the beginning or end of the index was reached. */
  PARTIAL_5,
  FAILURE
}
