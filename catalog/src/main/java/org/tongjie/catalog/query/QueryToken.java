package org.tongjie.catalog.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A piece of what was typed into the search box. */
sealed interface QueryToken {

  /** Both sides shall hold. */
  record And() implements QueryToken {}

  /** Either side may hold. */
  record Or() implements QueryToken {}

  /** What follows shall not hold. */
  record Not() implements QueryToken {}

  /** A word, or several in quotes, with the scope of its prefix. */
  record Term(Scope scope, String text, boolean quoted) implements QueryToken {}

  /** Cuts typed text; quotes that do not close are dropped, prefixes without a word too. */
  static List<QueryToken> split(String typed) {
    List<QueryToken> tokens = new ArrayList<>();
    Scope scope = Scope.ANYWHERE;
    int at = 0;
    while (at < typed.length()) {
      char c = typed.charAt(at);
      int closing = isQuote(c) ? closingQuote(typed, at + 1) : -1;
      if (closing > 0) {
        addPhrase(tokens, scope, typed.substring(at + 1, closing).strip());
        scope = Scope.ANYWHERE;
        at = closing + 1;
      } else if (isSpace(c) || isQuote(c)) {
        at++;
      } else {
        int end = wordEnd(typed, at);
        Optional<Scope> prefix = prefix(typed, at, end);
        if (prefix.isPresent()) {
          scope = prefix.get();
          at = colon(typed, at, end) + 1;
        } else {
          tokens.add(word(scope, typed.substring(at, end)));
          scope = Scope.ANYWHERE;
          at = end;
        }
      }
    }
    return tokens;
  }

  private static void addPhrase(List<QueryToken> tokens, Scope scope, String text) {
    if (!text.isEmpty()) {
      tokens.add(new Term(scope, text, true));
    }
  }

  private static QueryToken word(Scope scope, String text) {
    if (scope == Scope.ANYWHERE) {
      switch (text) {
        case "AND", "&&" -> {
          return new And();
        }
        case "OR", "||" -> {
          return new Or();
        }
        case "NOT" -> {
          return new Not();
        }
        default -> {} // a word like any other
      }
    }
    return new Term(scope, text, false);
  }

  private static Optional<Scope> prefix(String typed, int from, int end) {
    int colon = colon(typed, from, end);
    return colon < 0 ? Optional.empty() : Scope.ofPrefix(typed.substring(from, colon));
  }

  private static int colon(String typed, int from, int end) {
    for (int i = from; i < end; i++) {
      if (typed.charAt(i) == ':' || typed.charAt(i) == '：') {
        return i;
      }
    }
    return -1;
  }

  private static int wordEnd(String typed, int from) {
    int end = from;
    while (end < typed.length() && !isSpace(typed.charAt(end)) && !isQuote(typed.charAt(end))) {
      end++;
    }
    return end;
  }

  private static int closingQuote(String typed, int from) {
    for (int i = from; i < typed.length(); i++) {
      if (isQuote(typed.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
  }

  private static boolean isQuote(char c) {
    return switch (c) {
      case '"', '“', '”', '„', '＂', '「', '」', '『', '』', '«', '»' -> true;
      default -> false;
    };
  }
}
