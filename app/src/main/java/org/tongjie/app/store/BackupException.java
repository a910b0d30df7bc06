package org.tongjie.app.store;

/** A backup that cannot be written, read or taken back; the message says why and what to do. */
public final class BackupException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public BackupException(String message) {
    super(message);
  }

  BackupException(String message, Throwable cause) {
    super(message, cause);
  }
}
