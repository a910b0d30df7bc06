package org.tongjie.z3950.pdu;

/**
 * How complete a Scan's answer is (Z39.50-2003 §3.2.8.1.6). An undefined code is read as failure.
 */
public enum ScanStatus implements Coded {
  SUCCESS(0),
  /** Fewer: terminated by access control. */
  PARTIAL_1(1),
  /** Fewer: they would not fit in the message size. */
  PARTIAL_2(2),
  /** Fewer: terminated by resource control at the client's request. */
  PARTIAL_3(3),
  /** Fewer: terminated by resource control by the target. */
  PARTIAL_4(4),
  /** Fewer: the beginning or end of the index was reached. */
  PARTIAL_5(5),
  FAILURE(6);

  private final int code;

  ScanStatus(int code) {
    this.code = code;
  }

  /** Its number on the wire. */
  @Override
  public int code() {
    return code;
  }
}
