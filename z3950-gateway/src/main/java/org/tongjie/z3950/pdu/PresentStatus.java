package org.tongjie.z3950.pdu;

/**
 * How complete a delivery of records is (Z39.50-2003 §3.2.3.1.7). An undefined code is read as
 * failure.
 */
public enum PresentStatus implements Coded {
  SUCCESS(0),
  /** Not all: terminated by access control. */
  PARTIAL_1(1),
  /** Not all: they would not fit in the message size. */
  PARTIAL_2(2),
  /** Not all: terminated by resource control at the client's request. */
  PARTIAL_3(3),
  /** Not all: terminated by resource control by the target. */
  PARTIAL_4(4),
  FAILURE(5);

  private final int code;

  PresentStatus(int code) {
    this.code = code;
  }

  /** Its number on the wire. */
  @Override
  public int code() {
    return code;
  }
}
