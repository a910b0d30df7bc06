package org.tongjie.broker.account;

import java.security.SecureRandom;
import org.tongjie.http.credential.PasswordHash;

/** Makes passwords and judges them. */
final class Passwords {
  /** Neither 0 and O nor 1, l and I: it is read from paper. */
  private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

  private static final int GROUPS = 4;
  private static final int GROUP = 4;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Stands in where there is no such member, so that the answer takes as long. */
  private static final PasswordHash NOBODY = PasswordHash.of(generate());

  private Passwords() {}

  /** A new one of 80 random bits, in groups. */
  static String generate() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < GROUPS * GROUP; i++) {
      if (i > 0 && i % GROUP == 0) {
        text.append('-');
      }
      text.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return text.toString();
  }

  static String hash(String password) {
    return PasswordHash.of(password).text();
  }

  static boolean matches(String hash, String password) {
    return PasswordHash.parse(hash).matches(password);
  }

  /** Takes as long as a right one. */
  static void pretend(String password) {
    NOBODY.matches(password);
  }
}
