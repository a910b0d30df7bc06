package org.tongjie.catalog.query;

import java.util.Locale;

/**
 * A token of CQL.
 *
 * @param text without quotes; backslashes stand as written
 * @param position of its first character
 */
record CqlToken(Kind kind, String text, int position) {

  /** What a token may be. */
  enum Kind {
    /** A word, without quotes; words of the language are words too. */
    WORD,
    QUOTED,
    /** One of {@code = > < >= <= <> ==}. */
    COMPARISON,
    OPEN,
    CLOSE,
    SLASH,
    /** Quotes that do not close. */
    UNCLOSED,
    END
  }

  boolean isTerm() {
    return kind == Kind.WORD || kind == Kind.QUOTED;
  }

  boolean isBoolean() {
    return kind == Kind.WORD
        && switch (lower()) {
          case "and", "or", "not", "prox" -> true;
          default -> false;
        };
  }

  boolean isSortBy() {
    return kind == Kind.WORD && lower().equals("sortby");
  }

  String lower() {
    return text.toLowerCase(Locale.ROOT);
  }

  /** What it is, for messages. */
  String shown() {
    return kind == Kind.END ? "the end of the query" : "'" + text + "'";
  }

  /** The token that begins at or behind a place; its end is written to {@code end[0]}. */
  static CqlToken read(String query, int from, int[] end) {
    int at = from;
    while (at < query.length() && isSpace(query.charAt(at))) {
      at++;
    }
    if (at == query.length()) {
      end[0] = at;
      return new CqlToken(Kind.END, "", at);
    }
    return switch (query.charAt(at)) {
      case '(' -> single(Kind.OPEN, query, at, end);
      case ')' -> single(Kind.CLOSE, query, at, end);
      case '/' -> single(Kind.SLASH, query, at, end);
      case '=', '<', '>' -> comparison(query, at, end);
      case '"' -> quoted(query, at, end);
      default -> word(query, at, end);
    };
  }

  private static CqlToken single(Kind kind, String query, int at, int[] end) {
    end[0] = at + 1;
    return new CqlToken(kind, query.substring(at, at + 1), at);
  }

  private static CqlToken comparison(String query, int at, int[] end) {
    String two = query.substring(at, Math.min(at + 2, query.length()));
    int length =
        switch (two) {
          case "==", "<=", ">=", "<>" -> 2;
          default -> 1;
        };
    end[0] = at + length;
    return new CqlToken(Kind.COMPARISON, query.substring(at, end[0]), at);
  }

  private static CqlToken quoted(String query, int at, int[] end) {
    int closing = at + 1;
    while (closing < query.length() && query.charAt(closing) != '"') {
      closing += query.charAt(closing) == '\\' ? 2 : 1;
    }
    if (closing >= query.length()) {
      end[0] = query.length();
      return new CqlToken(Kind.UNCLOSED, query.substring(at), at);
    }
    end[0] = closing + 1;
    return new CqlToken(Kind.QUOTED, query.substring(at + 1, closing), at);
  }

  private static CqlToken word(String query, int at, int[] end) {
    int to = at;
    while (to < query.length() && !endsWord(query.charAt(to))) {
      to += query.charAt(to) == '\\' && to + 1 < query.length() ? 2 : 1;
    }
    end[0] = to;
    return new CqlToken(Kind.WORD, query.substring(at, to), at);
  }

  private static boolean endsWord(char c) {
    return switch (c) {
      case '(', ')', '/', '=', '<', '>', '"' -> true;
      default -> isSpace(c);
    };
  }

  private static boolean isSpace(char c) {
    return c == '　' || Character.isWhitespace(c);
  }
}
