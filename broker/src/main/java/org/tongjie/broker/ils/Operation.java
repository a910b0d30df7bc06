package org.tongjie.broker.ils;

/** What a library's system may be asked to do. */
public enum Operation {
  SIGN_IN,
  PATRON,
  ITEM,
  HOLD,
  CANCEL_HOLD,
  CHECK_OUT,
  CHECK_IN,
  RENEW,
  ACCEPT_ITEM
}
