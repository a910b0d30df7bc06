package org.tongjie.z3950.partner;

/** Whether someone is let in. */
public sealed interface SignIn {

  /**
   * They are.
   *
   * @param admission to be closed when they leave
   */
  record Accepted(Admission admission) implements SignIn {}

  /** They are not. */
  record Refused(Reason reason) implements SignIn {}

  /** Why someone is not let in. */
  enum Reason {
    /** Nobody signed in and nobody may come so. */
    SIGN_IN_NEEDED,
    /** Unknown name or wrong password: which of them is not said. */
    WRONG_PASSWORD,
    /** Too many wrong passwords from there lately. */
    TOO_MANY_ATTEMPTS,
    /** The partner does not come from there. */
    ADDRESS,
    /** The partner has as many sessions as it may have. */
    TOO_MANY_SESSIONS
  }
}
