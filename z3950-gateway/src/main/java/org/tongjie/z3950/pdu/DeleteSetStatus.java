package org.tongjie.z3950.pdu;

/**
 * What became of a deletion (Z39.50-2003 §3.2.4.1.4). Its place is its code; an undefined code is
 * read as a system problem.
 */
public enum DeleteSetStatus {
  SUCCESS,
  RESULT_SET_DID_NOT_EXIST,
  PREVIOUSLY_DELETED_BY_TARGET,
  SYSTEM_PROBLEM_AT_TARGET,
  ACCESS_NOT_ALLOWED,
  RESOURCE_CONTROL_AT_ORIGIN,
  RESOURCE_CONTROL_AT_TARGET,
  BULK_DELETE_NOT_SUPPORTED,
  NOT_ALL_DELETED_ON_BULK_DELETE,
  NOT_ALL_REQUESTED_DELETED,
  RESULT_SET_IN_USE
}
