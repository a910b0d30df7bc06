package org.tongjie.z3950.partner;

/** How someone says who they are. */
public sealed interface Credentials {

  /** Not at all. */
  record None() implements Credentials {}

  /** By name and password. */
  record Password(String user, String password) implements Credentials {
    @Override
    public String toString() {
      return "Password[user=" + user + ", password=…]";
    }
  }
}
