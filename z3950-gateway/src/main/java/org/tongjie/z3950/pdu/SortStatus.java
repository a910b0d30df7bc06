package org.tongjie.z3950.pdu;

/** How a sort ended (Z39.50-2003 §3.2.7.1.6). An undefined code is read as failure. */
public enum SortStatus implements Coded {
  SUCCESS(0),
  /** Sorted, with some records lacking the value. */
  PARTIAL_1(1),
  FAILURE(2);

  private final int code;

  SortStatus(int code) {
    this.code = code;
  }

  /** Its number on the wire. */
  @Override
  public int code() {
    return code;
  }
}
