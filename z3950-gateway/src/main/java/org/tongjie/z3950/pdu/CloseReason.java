package org.tongjie.z3950.pdu;

/**
 * Why an association ends (Z39.50-2003 §3.2.11.1.1). Its place is its code; an undefined code is
 * read as unspecified.
 */
public enum CloseReason {
  FINISHED,
  SHUTDOWN,
  SYSTEM_PROBLEM,
  COST_LIMIT,
  RESOURCES,
  SECURITY_VIOLATION,
  PROTOCOL_ERROR,
  LACK_OF_ACTIVITY,
  PEER_ABORT,
  UNSPECIFIED
}
