package org.tongjie.simulator.fault;

/** Kinds of calls that can be made to fail apart from one another. */
public enum Operation {
  SIGN_IN,
  STATUS,
  READER,
  ITEM,
  HOLD,
  CANCEL_HOLD,
  CHECK_OUT,
  CHECK_IN,
  RENEW,
  ACCEPT_ITEM,
  FEE,
  OTHER
}
