package org.tongjie.catalog.index;

/** The index could not be reached or refused what was asked. */
public final class IndexException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final boolean retriable;

  IndexException(String message, boolean retriable, Throwable cause) {
    super(message, cause);
    this.retriable = retriable;
  }

  /**
   * Whether the same request may succeed a little later: the index was away or overloaded. Updates
   * may be repeated safely, as documents replace their former selves.
   */
  public boolean isRetriable() {
    return retriable;
  }
}
