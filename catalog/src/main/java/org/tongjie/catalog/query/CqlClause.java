package org.tongjie.catalog.query;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.tongjie.catalog.query.CqlQuery.Clause;
import org.tongjie.catalog.query.CqlQuery.Modifier;

/**
 * One search clause, whose index is known.
 *
 * <p>"=" and a missing relation are adjacency, so {@code title = "red chamber"} is a phrase; "=="
 * and CQL 1.1's "exact" are a whole field. {@code ^a} is how a field begins, by words, {@code ^a*}
 * by characters, {@code ^a^} the whole of it, as Bath has it.
 */
final class CqlClause {
  private static final int UNSUPPORTED_RELATION = 19;
  private static final int UNSUPPORTED_RELATION_MODIFIER = 20;
  private static final int UNSUPPORTED_RELATION_AND_INDEX = 22;
  private static final int EMPTY_TERM = 27;
  private static final int UNSUPPORTED_MASK = 28;
  private static final int MASKED_TOO_SHORT = 29;
  private static final int TOO_MANY_MASKS = 30;
  private static final int UNSUPPORTED_ANCHOR = 31;
  private static final int MASK_IN_ADJACENCY = 33;
  private static final int ANCHOR_IN_ADJACENCY = 34;
  private static final int BAD_FORMAT = 36;
  private static final int TOO_MANY_WORDS = 38;

  private final Scope scope;
  private final String relation;
  private final CqlTerm term;

  private CqlClause(Scope scope, String relation, CqlTerm term) {
    this.scope = scope;
    this.relation = relation;
    this.term = term;
  }

  static Query of(Clause clause, Scope scope, CqlContexts contexts) throws CqlRefusal {
    String relation = relation(clause, contexts);
    boolean masked = true;
    for (Modifier modifier : clause.relation().modifiers()) {
      switch (CqlTranslation.resolve(modifier.name(), contexts).local()) {
        case "unmasked" -> masked = false;
        case "string" -> relation = relation.equals("=") ? "==" : relation;
        case "masked", "word", "ignorecase", "ignoreaccents", "relevant" -> {} // as always here
        case "isodate", "number" -> {
          if (scope != Scope.YEAR) {
            throw new CqlRefusal(UNSUPPORTED_RELATION_MODIFIER, modifier.name());
          }
        }
        default -> throw new CqlRefusal(UNSUPPORTED_RELATION_MODIFIER, modifier.name());
      }
    }
    CqlTerm term = CqlTerm.read(clause.term(), masked);
    if (term.text().isEmpty()) {
      throw new CqlRefusal(term.isMasked() ? MASKED_TOO_SHORT : EMPTY_TERM, clause.term());
    }
    if (!QueryCost.isBearable(term.text())) {
      throw new CqlRefusal(TOO_MANY_WORDS, "");
    }
    return new CqlClause(scope, relation, term).query();
  }

  /** The relation without prefix; names that mean the same become one. */
  private static String relation(Clause clause, CqlContexts contexts) throws CqlRefusal {
    CqlContexts.Name name = CqlTranslation.resolve(clause.relation().name(), contexts);
    return switch (name.local()) {
      case "", "=", "scr", "adj" -> "=";
      case "==", "exact" -> "==";
      case "<>", "<", ">", "<=", ">=", "any", "all", "within", "encloses" -> name.local();
      default -> throw new CqlRefusal(UNSUPPORTED_RELATION, clause.relation().name());
    };
  }

  private Query query() throws CqlRefusal {
    if (scope == Scope.YEAR) {
      return years();
    }
    return switch (relation) {
      case "=" -> scope.isText() ? adjacent() : number();
      case "==" -> exact();
      case "<>" -> new Query.Not(exact());
      case "all" -> joined(true);
      case "any" -> joined(false);
      default -> throw new CqlRefusal(UNSUPPORTED_RELATION_AND_INDEX, relation);
    };
  }

  private Query years() throws CqlRefusal {
    if (term.isMasked() || term.isAnchored()) {
      throw new CqlRefusal(BAD_FORMAT, term.text());
    }
    boolean several = term.words().size() > 1;
    if (several && (relation.equals("any") || relation.equals("all"))) {
      throw new CqlRefusal(UNSUPPORTED_RELATION_AND_INDEX, relation);
    }
    return switch (relation) {
      case "=", "==", "within", "any", "all" -> span();
      case "<>" -> new Query.Not(span());
      case "<", "<=" -> YearForm.side(true, relation.length() == 2, year());
      case ">", ">=" -> YearForm.side(false, relation.length() == 2, year());
      default -> throw new CqlRefusal(UNSUPPORTED_RELATION_AND_INDEX, relation);
    };
  }

  private Query span() throws CqlRefusal {
    return YearForm.span(term.text()).orElseThrow(() -> new CqlRefusal(BAD_FORMAT, term.text()));
  }

  private int year() throws CqlRefusal {
    OptionalInt year = YearForm.one(term.text());
    return year.orElseThrow(() -> new CqlRefusal(BAD_FORMAT, term.text()));
  }

  private Query adjacent() throws CqlRefusal {
    if (term.first()) {
      return anchored();
    }
    if (term.last()) {
      throw new CqlRefusal(UNSUPPORTED_ANCHOR, "^");
    }
    if (term.words().size() == 1) {
      return word(term.words().getFirst());
    }
    if (term.isMasked()) {
      throw new CqlRefusal(MASK_IN_ADJACENCY, "*");
    }
    return new Query.Phrase(scope, term.text());
  }

  private Query anchored() throws CqlRefusal {
    if (!scope.hasWholes()) {
      throw new CqlRefusal(UNSUPPORTED_ANCHOR, "^");
    }
    if (term.isMasked() && (!term.open() || term.last())) {
      throw new CqlRefusal(UNSUPPORTED_MASK, "*");
    }
    return term.last()
        ? new Query.Exact(scope, term.text())
        : new Query.Beginning(scope, term.text(), !term.open());
  }

  private Query exact() throws CqlRefusal {
    if (!scope.hasWholes()) {
      throw new CqlRefusal(UNSUPPORTED_RELATION_AND_INDEX, relation);
    }
    if (term.isMasked() && !term.open()) {
      throw new CqlRefusal(UNSUPPORTED_MASK, "*");
    }
    return term.isMasked()
        ? new Query.Beginning(scope, term.text(), false)
        : new Query.Exact(scope, term.text());
  }

  private Query number() throws CqlRefusal {
    if (term.isAnchored()) {
      throw new CqlRefusal(UNSUPPORTED_ANCHOR, "^");
    }
    return exact();
  }

  private Query joined(boolean all) throws CqlRefusal {
    if (term.isAnchored()) {
      throw new CqlRefusal(ANCHOR_IN_ADJACENCY, "^");
    }
    if (all && !term.isMasked() && scope.isText()) {
      return new Query.Words(scope, term.text());
    }
    List<Query> parts = new ArrayList<>();
    for (String word : term.words()) {
      parts.add(word(word));
    }
    if (parts.size() == 1) {
      return parts.getFirst();
    }
    return all ? new Query.And(parts) : new Query.Or(parts);
  }

  private Query word(String pattern) throws CqlRefusal {
    return switch (MaskedTerm.of(scope, pattern)) {
      case MaskedTerm.Masks(Query query) -> query;
      case MaskedTerm.TooShort _ -> throw new CqlRefusal(MASKED_TOO_SHORT, pattern);
      case MaskedTerm.TooMany _ -> throw new CqlRefusal(TOO_MANY_MASKS, pattern);
      case MaskedTerm.Misplaced _ -> throw new CqlRefusal(UNSUPPORTED_MASK, pattern);
    };
  }
}
