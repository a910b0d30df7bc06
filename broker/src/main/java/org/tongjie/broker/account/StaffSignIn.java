package org.tongjie.broker.account;

/** The answer to a member of staff who signs in. */
public sealed interface StaffSignIn {
  /**
   * Signed in.
   *
   * @param token for the cookie
   */
  record SignedIn(Staff staff, SecretToken token) implements StaffSignIn {}

  /** No such member, or not the password. */
  record Wrong() implements StaffSignIn {}

  /** Tried too often; later again. */
  record TooOften() implements StaffSignIn {}
}
