package org.tongjie.z3950.pdu;

/** Why an association ends (Z39.50-2003 §3.2.11.1.1). An undefined code is read as unspecified. */
public enum CloseReason implements Coded {
  FINISHED(0),
  SHUTDOWN(1),
  SYSTEM_PROBLEM(2),
  COST_LIMIT(3),
  RESOURCES(4),
  SECURITY_VIOLATION(5),
  PROTOCOL_ERROR(6),
  LACK_OF_ACTIVITY(7),
  PEER_ABORT(8),
  UNSPECIFIED(9);

  private final int code;

  CloseReason(int code) {
    this.code = code;
  }

  /** Its number on the wire. */
  @Override
  public int code() {
    return code;
  }
}
