package org.tongjie.catalog.store;

import java.sql.SQLException;

/** A fault of the database: it cannot be reached, refused a statement or ran out of room. */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StoreException(String message, Throwable cause) {
    super(message, cause);
  }

  public StoreException(String message) {
    super(message);
  }

  /** Says what was being done and what the database answered. */
  public static StoreException of(String doing, SQLException cause) {
    return new StoreException(doing + ": " + cause.getMessage(), cause);
  }
}
