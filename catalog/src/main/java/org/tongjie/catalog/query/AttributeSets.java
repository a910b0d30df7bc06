package org.tongjie.catalog.query;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Object identifiers of attribute sets (Z39.50-2003 Appendix ATR), with their usual names. */
public final class AttributeSets {
  /** The bibliographic set. */
  public static final String BIB_1 = "1.2.840.10003.3.1";

  private static final String ROOT = "1.2.840.10003.3.";

  /** Each at the place of its number, from 1. */
  private static final List<String> NAMES =
      List.of(
          "bib-1",
          "exp-1",
          "ext-1",
          "ccl-1",
          "gils",
          "stas",
          "collections-1",
          "cimi-1",
          "geo",
          "zbig",
          "util",
          "xd-1",
          "zthes",
          "fin-1",
          "dan-1",
          "holdings",
          "marc",
          "bib-2",
          "zeerex");

  private AttributeSets() {}

  /** The identifier of a name or of dotted digits. */
  public static Optional<String> named(String name) {
    int at = NAMES.indexOf(name.toLowerCase(Locale.ROOT));
    if (at >= 0) {
      return Optional.of(ROOT + (at + 1));
    }
    boolean dotted = !name.isEmpty() && name.chars().allMatch(c -> c == '.' || isDigit(c));
    return dotted ? Optional.of(name) : Optional.empty();
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }
}
