package org.tongjie.broker.work;

/**
 * The points of an effect at which a broker may die; a program that stops it there proves that
 * nothing is lost or doubled.
 */
public enum Checkpoint {
  /** The intent is kept and taken, nothing is asked yet. */
  TAKEN,
  /** The call is about to be made. */
  BEFORE_CALL,
  /** The system has answered, or will not. */
  AFTER_CALL,
  /** The result is known and about to be kept. */
  BEFORE_COMMIT,
  /** The result is kept. */
  AFTER_COMMIT;

  /** Hears of each point as it is passed. */
  @FunctionalInterface
  public interface Listener {
    void passed(Checkpoint point);

    /** Hears nothing. */
    Listener NONE = point -> {};
  }
}
