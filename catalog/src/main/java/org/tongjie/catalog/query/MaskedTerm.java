package org.tongjie.catalog.query;

/** A word with "*" and "?" in it, and what can be found of it. */
sealed interface MaskedTerm {
  int LEAST_KNOWN = 2;
  int MOST_MASKS = 5;

  /** It can be looked for. */
  record Masks(Query query) implements MaskedTerm {}

  /** Too few characters before the first mask: half of all words would be candidates. */
  record TooShort() implements MaskedTerm {}

  record TooMany() implements MaskedTerm {}

  /** Several words, or one of a script whose words have no ends. */
  record Misplaced() implements MaskedTerm {}

  /**
   * Reads a pattern.
   *
   * @param pattern "*" for any number of characters, "?" for one, "\" before one that is meant
   */
  static MaskedTerm of(Scope scope, String pattern) {
    StringBuilder known = new StringBuilder();
    int first = -1;
    int masks = 0;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '*' || c == '?') {
        masks++;
        first = first < 0 ? known.length() : first;
      } else {
        i += c == '\\' && i + 1 < pattern.length() ? 1 : 0;
        known.append(pattern.charAt(i));
      }
    }
    if (masks == 0) {
      return new Masks(new Query.Words(scope, known.toString()));
    }
    if (masks > MOST_MASKS) {
      return new TooMany();
    }
    boolean open = pattern.charAt(pattern.length() - 1) == '*' && first == known.length();
    if (open && masks == 1 && first > 0) {
      return new Masks(new Query.Truncated(scope, known.toString()));
    }
    if (!scope.isText() || known.chars().anyMatch(c -> Character.isWhitespace(c) || c >= 0x2E80)) {
      return new Misplaced();
    }
    return first < LEAST_KNOWN ? new TooShort() : new Masks(new Query.Masked(scope, pattern));
  }
}
