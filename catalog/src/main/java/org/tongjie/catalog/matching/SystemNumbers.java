package org.tongjie.catalog.matching;

import org.tongjie.catalog.text.HanFold;

/** Numbers that national and shared catalogues give to records, "prefix number". */
final class SystemNumbers {
  private SystemNumbers() {}

  /**
   * Folds a number with its prefix: (OCoLC)ocm01784835 and ocn1784835 are "ocolc 1784835".
   *
   * @return empty for a number without prefix: it is local and says nothing elsewhere
   */
  static String fold(String number) {
    if (number.startsWith("ocm") || number.startsWith("ocn") || number.startsWith("on1")) {
      return prefixed("ocolc", digits(number));
    }
    int close = number.startsWith("(") ? number.indexOf(')') : -1;
    if (close < 2) {
      return "";
    }
    String prefix = HanFold.letters(number.substring(1, close));
    String value = number.substring(close + 1);
    return prefixed(prefix, prefix.equals("ocolc") ? digits(value) : HanFold.letters(value));
  }

  /** Folds a Library of Congress number; what follows "//" is a revision mark. */
  static String lccn(String number) {
    int revision = number.indexOf('/');
    return prefixed("lccn", HanFold.letters(revision < 0 ? number : number.substring(0, revision)));
  }

  private static String prefixed(String prefix, String value) {
    return prefix.isEmpty() || value.length() < 4 ? "" : prefix + " " + value;
  }

  private static String digits(String text) {
    StringBuilder digits = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c > '0' && c <= '9') || (c == '0' && !digits.isEmpty())) {
        digits.append(c);
      }
    }
    return digits.toString();
  }
}
