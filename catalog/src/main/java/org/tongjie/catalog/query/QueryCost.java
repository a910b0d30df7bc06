package org.tongjie.catalog.query;

import java.util.List;

/**
 * How much a query asks of the index, which refuses what is too large. Queries grow when result
 * sets are used in them, so this is asked of the whole.
 *
 * @param terms lookups of a term in a field, at most
 * @param depth of operators within operators
 */
record QueryCost(int terms, int depth) {
  private static final int MAX_TERMS = 2_000;
  private static final int MAX_DEPTH = 40;
  private static final int MAX_WORDS = 60;

  /** Fields that are looked through for a word in no particular one, and forms of numbers. */
  private static final int FIELDS_ANYWHERE = 16;

  private static final int FIELDS = 4;

  static QueryCost of(Query query) {
    return switch (query) {
      case Query.All _, Query.Years _ -> new QueryCost(1, 1);
      case Query.Words(Scope scope, String text) -> text(scope, text);
      case Query.Phrase(Scope scope, String text) -> text(scope, text);
      case Query.Truncated(Scope scope, String text) -> text(scope, text);
      case Query.Near(Scope scope, String left, String right, int _, boolean _) ->
          text(scope, left + ' ' + right);
      case Query.Masked(Scope scope, String _) -> new QueryCost(fields(scope), 1);
      case Query.Exact(Scope scope, String _) -> new QueryCost(fields(scope), 1);
      case Query.Beginning(Scope scope, String _, boolean _) -> new QueryCost(2 * fields(scope), 1);
      case Query.And(List<Query> parts) -> sum(parts);
      case Query.Or(List<Query> parts) -> sum(parts);
      case Query.Not(Query part) -> sum(List.of(part));
    };
  }

  /** Whether the index would take it. */
  boolean isBearable() {
    return terms <= MAX_TERMS && depth <= MAX_DEPTH;
  }

  /** Whether a text has so few words that all of them count. */
  static boolean isBearable(String text) {
    return words(text) <= MAX_WORDS;
  }

  private static QueryCost sum(List<Query> parts) {
    int terms = 0;
    int depth = 0;
    for (Query part : parts) {
      QueryCost cost = of(part);
      terms = Math.min(MAX_TERMS + 1, terms + cost.terms);
      depth = Math.max(depth, cost.depth);
    }
    return new QueryCost(terms, depth + 1);
  }

  private static QueryCost text(Scope scope, String text) {
    return new QueryCost(words(text) * fields(scope), 1);
  }

  private static int fields(Scope scope) {
    return scope == Scope.ANYWHERE ? FIELDS_ANYWHERE : FIELDS;
  }

  /** Runs of letters, and characters of scripts without spaces, as the index's analysis has it. */
  private static int words(String text) {
    int words = 0;
    boolean within = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = Character.isLetterOrDigit(c) || Character.isSurrogate(c);
      boolean alone = letter && c >= '\u2E80';
      words += alone || (letter && !within) ? 1 : 0;
      within = letter && !alone;
    }
    return words;
  }
}
