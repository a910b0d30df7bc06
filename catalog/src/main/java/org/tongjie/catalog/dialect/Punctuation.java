package org.tongjie.catalog.dialect;

/** ISBD punctuation that catalogues leave at the end of a subfield. */
final class Punctuation {
  private Punctuation() {}

  /** The text without surrounding spaces and without the mark that announces the next element. */
  static String trim(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && text.charAt(from) <= ' ') {
      from++;
    }
    while (to > from && isMark(text, to - 1)) {
      to--;
    }
    return from == 0 && to == text.length() ? text : text.substring(from, to);
  }

  private static boolean isMark(String text, int at) {
    char c = text.charAt(at);
    if (c == '.') {
      return !isInitialOrEllipsis(text, at);
    }
    return c <= ' ' || c == '/' || c == ':' || c == ';' || c == '=' || c == ',' || c == '\u3000';
  }

  /** "Jones, M. C." and "and so on..." keep their point. */
  private static boolean isInitialOrEllipsis(String text, int at) {
    if (at == 0) {
      return true;
    }
    char before = text.charAt(at - 1);
    boolean initial =
        Character.isUpperCase(before)
            && (at == 1 || text.charAt(at - 2) == ' ' || text.charAt(at - 2) == '.');
    return before == '.' || initial;
  }
}
