package org.tongjie.indexer.framing;

import java.io.IOException;

/** Recognises where a record begins by what leader and first directory entry look like. */
final class LeaderPattern {
  private static final int LEADER = 24;
  private static final int ENTRY = 12;

  /** Octets needed to recognise a beginning. */
  static final int LENGTH = LEADER + ENTRY;

  private LeaderPattern() {}

  /**
   * Length and base address in digits, status and type in letters, a directory that begins with a
   * tag and nine digits.
   */
  static boolean matches(Window window, int at) throws IOException {
    return window.has(at + LENGTH)
        && digits(window, at, 5) >= 0
        && digits(window, at + 5, 2) < 0
        && digits(window, at + 12, 5) > LEADER
        && (is(window, at + 10, '2', '2') || is(window, at + 20, '4', '5'))
        && isTag(window, at + LEADER)
        && digits(window, at + LEADER + 3, 4) >= 0
        && digits(window, at + LEADER + 7, 5) >= 0;
  }

  private static boolean is(Window window, int at, char first, char second) {
    return window.at(at) == first && window.at(at + 1) == second;
  }

  private static boolean isTag(Window window, int at) {
    for (int i = at; i < at + 3; i++) {
      byte octet = window.at(i);
      boolean letter = (octet >= 'A' && octet <= 'Z') || (octet >= 'a' && octet <= 'z');
      if (!letter && (octet < '0' || octet > '9')) {
        return false;
      }
    }
    return true;
  }

  /** The number in these digits, or -1; the window must have them. */
  static int digits(Window window, int at, int count) {
    int number = 0;
    for (int i = at; i < at + count; i++) {
      int digit = window.at(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }
}
