package org.tongjie.broker.account;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a member of staff may do; readers have none of these. */
public enum Role {
  /** Works at a desk: requests, items and readers of the own library and those below. */
  DESK,
  /** Also decides for the libraries below: their staff, their cases. */
  HEAD_LIBRARY,
  /** Runs the region: every library, its systems and its rules. */
  CONSORTIUM,
  /** A program of the region: acts as a desk of every library by way of the interface. */
  SYSTEM;

  /** The word for it in commands and tables. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The role of this word. */
  public static Optional<Role> of(String word) {
    return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
  }

  /** Whether it reaches every library, and not only the own and those below. */
  public boolean isEverywhere() {
    return this == CONSORTIUM || this == SYSTEM;
  }
}
