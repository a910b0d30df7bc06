package org.tongjie.app.demo.check;

/** The server did not answer, or not in the form agreed on. */
final class ApiFault extends RuntimeException {
  private static final long serialVersionUID = 1;

  ApiFault(String message) {
    super(message);
  }

  ApiFault(String message, Throwable cause) {
    super(message, cause);
  }
}
