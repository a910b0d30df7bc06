package org.tongjie.catalog.query;

import org.tongjie.catalog.query.CqlQuery.Clause;
import org.tongjie.catalog.query.CqlQuery.Modifier;
import org.tongjie.catalog.query.CqlQuery.Node;
import org.tongjie.catalog.query.CqlQuery.Operation;

/** The operator "prox" between two words or phrases of one index. */
final class CqlProximity {
  private static final int PROXIMITY_UNSUPPORTED = 39;
  private static final int UNSUPPORTED_RELATION = 40;
  private static final int UNSUPPORTED_DISTANCE = 41;
  private static final int UNSUPPORTED_UNIT = 42;
  private static final int UNSUPPORTED_COMBINATION = 44;
  private static final int UNSUPPORTED_MODIFIER = 46;
  private static final int MAX_DISTANCE = 100;

  private CqlProximity() {}

  static Query near(Operation operation, CqlContexts contexts) throws CqlRefusal {
    int distance = 1;
    boolean ordered = false;
    for (Modifier modifier : operation.modifiers()) {
      switch (CqlTranslation.resolve(modifier.name(), contexts).local()) {
        case "distance" -> distance = distance(modifier);
        case "unit" -> {
          if (!modifier.value().equalsIgnoreCase("word")) {
            throw new CqlRefusal(UNSUPPORTED_UNIT, modifier.value());
          }
        }
        case "ordered" -> ordered = true;
        case "unordered" -> ordered = false;
        default -> throw new CqlRefusal(UNSUPPORTED_MODIFIER, modifier.name());
      }
    }
    Clause left = clause(operation.left());
    Clause right = clause(operation.right());
    Scope scope = CqlTranslation.scope(left, contexts);
    if (scope != CqlTranslation.scope(right, contexts) || !scope.isText()) {
      throw new CqlRefusal(UNSUPPORTED_COMBINATION, right.index());
    }
    return new Query.Near(
        scope, text(left, scope, contexts), text(right, scope, contexts), distance, ordered);
  }

  private static int distance(Modifier modifier) throws CqlRefusal {
    if (!NumberForm.isDigits(modifier.value()) || modifier.value().length() > 4) {
      throw new CqlRefusal(UNSUPPORTED_DISTANCE, modifier.value());
    }
    int written = Integer.parseInt(modifier.value());
    int distance =
        switch (modifier.comparison()) {
          case "<" -> written - 1;
          case "<=" -> written;
          case "=" -> {
            if (written > 1) {
              throw new CqlRefusal(UNSUPPORTED_RELATION, modifier.comparison());
            }
            yield written;
          }
          default -> throw new CqlRefusal(UNSUPPORTED_RELATION, modifier.comparison());
        };
    if (distance < 1 || distance > MAX_DISTANCE) {
      throw new CqlRefusal(UNSUPPORTED_DISTANCE, modifier.value());
    }
    return distance;
  }

  private static Clause clause(Node node) throws CqlRefusal {
    if (node instanceof Clause clause) {
      return clause;
    }
    throw new CqlRefusal(PROXIMITY_UNSUPPORTED, "of anything but terms");
  }

  private static String text(Clause clause, Scope scope, CqlContexts contexts) throws CqlRefusal {
    return switch (CqlClause.of(clause, scope, contexts)) {
      case Query.Words(Scope _, String text) -> text;
      case Query.Phrase(Scope _, String text) -> text;
      case Query.All _,
          Query.Truncated _,
          Query.Masked _,
          Query.Exact _,
          Query.Beginning _,
          Query.Years _,
          Query.Near _,
          Query.And _,
          Query.Or _,
          Query.Not _ ->
          throw new CqlRefusal(UNSUPPORTED_COMBINATION, clause.term());
    };
  }
}
