package org.tongjie.broker.region;

import java.util.Locale;

/**
 * Something about a region that somebody should look at.
 *
 * @param path where in its file, such as {@code agencies.QLX.isil}
 * @param said what is wrong and what to do
 */
public record Finding(Severity severity, String path, Said said) {
  /** Whether the region can be used all the same. */
  public enum Severity {
    /** It cannot. */
    ERROR,
    /** It can, and someone will miss something. */
    WARNING
  }

  /** An error that is told in one language alone. */
  public static Finding error(String path, String message) {
    return error(path, Said.plain(message));
  }

  static Finding error(String path, Said said) {
    return new Finding(Severity.ERROR, path, said);
  }

  static Finding warning(String path, Said said) {
    return new Finding(Severity.WARNING, path, said);
  }

  /** What is wrong, in English. */
  public String message() {
    return said.in(Locale.ENGLISH);
  }

  /** Where and what, in a language. */
  public String in(Locale locale) {
    return path.isEmpty() ? said.in(locale) : path + ": " + said.in(locale);
  }

  @Override
  public String toString() {
    return in(Locale.ENGLISH);
  }
}
