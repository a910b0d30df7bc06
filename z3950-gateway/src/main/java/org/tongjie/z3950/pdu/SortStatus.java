package org.tongjie.z3950.pdu;

/**
 * How a sort ended (Z39.50-2003 §3.2.7.1.6). Its place is its code; an undefined code is read as
 * failure.
 */
public enum SortStatus {
  SUCCESS,
  /** Sorted, with some records lacking the value. */
  PARTIAL_1,
  FAILURE
}
