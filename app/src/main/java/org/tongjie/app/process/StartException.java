package org.tongjie.app.process;

/**
 * A part that cannot be started, adopted or stopped; the message says what, where and what to do.
 */
public final class StartException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StartException(String message) {
    super(message);
  }

  public StartException(String message, Throwable cause) {
    super(message, cause);
  }
}
