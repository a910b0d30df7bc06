package org.tongjie.z3950.target;

/** Leaves the descent through a query; never leaves the package. */
final class NotExpressibleException extends Exception {
  private static final long serialVersionUID = 1;

  NotExpressibleException(String what) {
    super(what, null, false, false);
  }
}
