package org.tongjie.broker.region;

import org.tongjie.broker.language.Language;

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

  public static Finding error(String path, Said said) {
    return new Finding(Severity.ERROR, path, said);
  }

  static Finding warning(String path, Said said) {
    return new Finding(Severity.WARNING, path, said);
  }

  /** What is wrong, in English. */
  public String message() {
    return said.in(Language.ENGLISH);
  }

  /** Where and what, in a language. */
  public String in(Language language) {
    return path.isEmpty() ? said.in(language) : path + ": " + said.in(language);
  }

  @Override
  public String toString() {
    return in(Language.ENGLISH);
  }
}
