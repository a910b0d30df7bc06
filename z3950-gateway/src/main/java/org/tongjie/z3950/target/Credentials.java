package org.tongjie.z3950.target;

/** How we say who we are. Text forms hide the secrets. */
public sealed interface Credentials {

  /** Nothing is said. */
  record None() implements Credentials {}

  /** One string {@code user/password} (Z39.50), or HTTP's Basic scheme (SRU). */
  record Open(String user, String password) implements Credentials {
    @Override
    public String toString() {
      return "Open[user=" + user + ", password=***]";
    }
  }

  /**
   * User, group and password apart, as some Z39.50 targets want them.
   *
   * @param group or empty
   */
  record IdPass(String group, String user, String password) implements Credentials {
    @Override
    public String toString() {
      return "IdPass[group=" + group + ", user=" + user + ", password=***]";
    }
  }
}
