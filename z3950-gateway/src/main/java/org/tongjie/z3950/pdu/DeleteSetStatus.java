package org.tongjie.z3950.pdu;

/**
 * What became of a deletion (Z39.50-2003 §3.2.4.1.4). An undefined code is read as a system
 * problem.
 */
public enum DeleteSetStatus implements Coded {
  SUCCESS(0),
  RESULT_SET_DID_NOT_EXIST(1),
  PREVIOUSLY_DELETED_BY_TARGET(2),
  SYSTEM_PROBLEM_AT_TARGET(3),
  ACCESS_NOT_ALLOWED(4),
  RESOURCE_CONTROL_AT_ORIGIN(5),
  RESOURCE_CONTROL_AT_TARGET(6),
  BULK_DELETE_NOT_SUPPORTED(7),
  NOT_ALL_DELETED_ON_BULK_DELETE(8),
  NOT_ALL_REQUESTED_DELETED(9),
  RESULT_SET_IN_USE(10);

  private final int code;

  DeleteSetStatus(int code) {
    this.code = code;
  }

  /** Its number on the wire. */
  @Override
  public int code() {
    return code;
  }
}
