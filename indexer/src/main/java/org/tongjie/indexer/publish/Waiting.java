package org.tongjie.indexer.publish;

/** Tells a publisher that has read everything whether more is coming. */
@FunctionalInterface
public interface Waiting {
  /** Nothing more is coming. */
  Waiting NO_MORE = () -> false;

  /** Waits until more may have come and returns true, or returns false when nothing will. */
  boolean await();

  /** Hears that so many changes were taken from the log. */
  default void taken(int changes) {}
}
