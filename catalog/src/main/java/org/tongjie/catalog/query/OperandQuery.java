package org.tongjie.catalog.query;

import java.util.Optional;
import java.util.OptionalInt;
import org.tongjie.catalog.query.Bib1.Structure;
import org.tongjie.catalog.query.OperandAttributes.Unsupported;

/** What a term means under the attributes of its operand. */
final class OperandQuery {
  /** Relation: whatever the term. */
  static final int ALWAYS = 103;

  private static final int TRUNCATED_TOO_SHORT = 9;
  private static final int UNSUPPORTED_RELATION = 117;
  private static final int UNSUPPORTED_POSITION = 119;
  private static final int UNSUPPORTED_TRUNCATION = 120;
  private static final int UNSUPPORTED_COMPLETENESS = 122;
  private static final int UNSUPPORTED_COMBINATION = 123;
  private static final int ILLEGAL_TERM = 126;
  private static final int LESS = 1;
  private static final int LESS_OR_EQUAL = 2;
  private static final int EQUAL = 3;
  private static final int GREATER_OR_EQUAL = 4;
  private static final int GREATER = 5;
  private static final int NOT_EQUAL = 6;
  private static final int WITHIN = 104;
  private static final int RIGHT = 1;
  private static final int NOT_TRUNCATED = 100;

  private OperandQuery() {}

  /** The query of a term that is not blank. */
  static Query of(OperandAttributes attributes, String text) throws Unsupported {
    Scope scope = attributes.scope();
    if (scope == Scope.YEAR) {
      return years(attributes, text);
    }
    if (attributes.structure().equals(Optional.of(Structure.YEAR))) {
      throw combination();
    }
    Query equal = scope.isText() ? text(attributes, text) : number(attributes, text);
    return switch (attributes.relation()) {
      case EQUAL -> equal;
      case NOT_EQUAL -> new Query.Not(equal);
      default ->
          throw new Unsupported(UNSUPPORTED_RELATION, Integer.toString(attributes.relation()));
    };
  }

  /** All records where any field is meant, and those of any known year. */
  static Query always(OperandAttributes attributes) throws Unsupported {
    return switch (attributes.scope()) {
      case ANYWHERE -> new Query.All();
      case YEAR -> new Query.Years(OptionalInt.empty(), OptionalInt.empty());
      default -> throw new Unsupported(UNSUPPORTED_RELATION, Integer.toString(ALWAYS));
    };
  }

  private static Query years(OperandAttributes attributes, String text) throws Unsupported {
    if (attributes.truncation() != NOT_TRUNCATED) {
      throw combination();
    }
    int relation = attributes.relation();
    return switch (relation) {
      case LESS, LESS_OR_EQUAL -> YearForm.side(true, relation == LESS_OR_EQUAL, year(text));
      case GREATER, GREATER_OR_EQUAL ->
          YearForm.side(false, relation == GREATER_OR_EQUAL, year(text));
      case EQUAL, WITHIN -> span(text);
      case NOT_EQUAL -> new Query.Not(span(text));
      default -> throw new Unsupported(UNSUPPORTED_RELATION, Integer.toString(relation));
    };
  }

  private static Query span(String text) throws Unsupported {
    return YearForm.span(text).orElseThrow(() -> new Unsupported(ILLEGAL_TERM, text));
  }

  private static int year(String text) throws Unsupported {
    return YearForm.one(text).orElseThrow(() -> new Unsupported(ILLEGAL_TERM, text));
  }

  private static Query text(OperandAttributes attributes, String text) throws Unsupported {
    Scope scope = attributes.scope();
    if (attributes.complete() || attributes.first()) {
      return anchored(attributes, text);
    }
    boolean phrase = attributes.structure().equals(Optional.of(Structure.PHRASE));
    return switch (attributes.truncation()) {
      case NOT_TRUNCATED -> phrase ? new Query.Phrase(scope, text) : new Query.Words(scope, text);
      case RIGHT -> {
        if (phrase && isSeveralWords(text)) {
          throw combination();
        }
        yield new Query.Truncated(scope, text);
      }
      default -> masked(attributes, text);
    };
  }

  /** Bath: exact match, first words in field, first characters in field. */
  private static Query anchored(OperandAttributes attributes, String text) throws Unsupported {
    Scope scope = attributes.scope();
    if (!scope.hasWholes()) {
      throw attributes.complete()
          ? new Unsupported(UNSUPPORTED_COMPLETENESS, "3")
          : new Unsupported(UNSUPPORTED_POSITION, "1");
    }
    return switch (attributes.truncation()) {
      case NOT_TRUNCATED ->
          attributes.complete()
              ? new Query.Exact(scope, text)
              : new Query.Beginning(scope, text, true);
      case RIGHT -> {
        if (attributes.complete()) {
          throw combination();
        }
        yield new Query.Beginning(scope, text, false);
      }
      default -> throw combination();
    };
  }

  /** Marks in the term: "#" of process 101, "#" and "?" of Z39.58. */
  private static Query masked(OperandAttributes attributes, String text) throws Unsupported {
    boolean process = attributes.truncation() == 101;
    String pattern =
        process
            ? escaped(text).replace('#', '*')
            : escaped(text).replace('?', '*').replace('#', '?');
    return switch (MaskedTerm.of(attributes.scope(), pattern)) {
      case MaskedTerm.Masks(Query query) -> query;
      case MaskedTerm.TooShort _ -> throw new Unsupported(TRUNCATED_TOO_SHORT, text);
      case MaskedTerm.Misplaced _, MaskedTerm.TooMany _ ->
          throw new Unsupported(UNSUPPORTED_TRUNCATION, Integer.toString(attributes.truncation()));
    };
  }

  private static String escaped(String text) {
    return text.strip().replace("\\", "\\\\").replace("*", "\\*");
  }

  private static Query number(OperandAttributes attributes, String text) throws Unsupported {
    return switch (attributes.truncation()) {
      case NOT_TRUNCATED -> new Query.Exact(attributes.scope(), text);
      case RIGHT -> new Query.Beginning(attributes.scope(), text, false);
      default -> throw combination();
    };
  }

  private static boolean isSeveralWords(String text) {
    return text.strip().chars().anyMatch(Character::isWhitespace);
  }

  private static Unsupported combination() {
    return new Unsupported(UNSUPPORTED_COMBINATION, "");
  }
}
