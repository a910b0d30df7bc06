package org.tongjie.catalog.query;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads what is typed into the search box. Everything typed is a query: what is not understood is
 * taken as words.
 *
 * <pre>
 * query  = clause { "OR" clause } ;
 * clause = term { [ "AND" ] term } ;
 * term   = "NOT" term | [ prefix ":" ] ( word | quote { word } quote ) | "*" ":" "*" ;
 * </pre>
 *
 * Operators are in capitals. Words without a prefix that follow one another stay together as one
 * {@link Query.Words}. Full-width colons and spaces and the quotes “”, 「」, 『』 serve like the plain
 * ones; a quote that is not closed is ignored.
 */
public final class QueryParser {
  private static final int MAX_TYPED = 1_000;
  private static final int MAX_PARTS = 32;
  private static final Query ALL = new Query.All();

  private final List<QueryToken> tokens;
  private int next;

  private QueryParser(List<QueryToken> tokens) {
    this.tokens = tokens;
  }

  /** The query of what was typed, of which the first 1,000 characters count; all for nothing. */
  public static Query parse(String typed) {
    String text = typed.strip();
    if (text.isEmpty() || text.equals("*:*") || text.equals("*")) {
      return ALL;
    }
    return new QueryParser(QueryToken.split(bounded(text))).alternatives();
  }

  /** Cut between characters, never within one. */
  private static String bounded(String text) {
    if (text.length() <= MAX_TYPED) {
      return text;
    }
    boolean within = Character.isHighSurrogate(text.charAt(MAX_TYPED - 1));
    return text.substring(0, within ? MAX_TYPED - 1 : MAX_TYPED);
  }

  private Query alternatives() {
    List<Query> alternatives = new ArrayList<>();
    while (next < tokens.size()) {
      Query clause = clause();
      if (!(clause instanceof Query.All)) {
        alternatives.add(clause);
      }
    }
    return switch (alternatives.size()) {
      case 0 -> ALL;
      case 1 -> alternatives.getFirst();
      default -> new Query.Or(bounded(alternatives));
    };
  }

  /** Reads up to and past the next OR. */
  private Query clause() {
    List<Query> parts = new ArrayList<>();
    StringBuilder words = new StringBuilder();
    boolean not = false;
    boolean open = true;
    while (open && next < tokens.size()) {
      switch (tokens.get(next++)) {
        case QueryToken.Or _ -> open = false;
        case QueryToken.And _ -> flush(words, parts);
        case QueryToken.Not _ -> {
          flush(words, parts);
          not = !not;
        }
        case QueryToken.Term(Scope scope, String text, boolean quoted) -> {
          if (scope == Scope.ANYWHERE && !quoted && !not) {
            words.append(words.isEmpty() ? "" : " ").append(text);
          } else {
            flush(words, parts);
            Query term = quoted ? new Query.Phrase(scope, text) : new Query.Words(scope, text);
            parts.add(not ? new Query.Not(term) : term);
            not = false;
          }
        }
      }
    }
    flush(words, parts);
    return joined(parts);
  }

  private static Query joined(List<Query> parts) {
    return switch (parts.size()) {
      case 0 -> ALL;
      case 1 -> parts.getFirst();
      default -> new Query.And(bounded(parts));
    };
  }

  private static void flush(StringBuilder words, List<Query> parts) {
    if (!words.isEmpty()) {
      parts.add(new Query.Words(Scope.ANYWHERE, words.toString()));
      words.setLength(0);
    }
  }

  private static List<Query> bounded(List<Query> parts) {
    return parts.size() <= MAX_PARTS ? parts : parts.subList(0, MAX_PARTS);
  }
}
