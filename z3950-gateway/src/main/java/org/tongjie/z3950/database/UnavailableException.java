package org.tongjie.z3950.database;

/** Index or database did not answer, or too late: the same request may succeed a little later. */
public final class UnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
