package org.tongjie.catalog.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tongjie.catalog.query.BrowseRequest.Browsable;
import org.tongjie.catalog.query.CqlQuery.Clause;
import org.tongjie.catalog.query.CqlQuery.Modifier;
import org.tongjie.catalog.query.CqlQuery.Node;
import org.tongjie.catalog.query.CqlQuery.Operation;
import org.tongjie.catalog.query.CqlQuery.PrefixAssignment;
import org.tongjie.catalog.query.CqlQuery.SortSpecification;

/**
 * What CQL queries mean here, by the context sets cql 1.2, dc, bath and rec. What is not supported
 * refuses the query with its diagnostic of {@code info:srw/diagnostic/1}.
 */
public final class CqlTranslation {
  private static final int UNSUPPORTED_CONTEXT_SET = 15;
  private static final int UNSUPPORTED_INDEX = 16;
  private static final int TOO_MANY_BOOLEANS = 38;
  private static final int UNSUPPORTED_BOOLEAN_MODIFIER = 46;
  private static final int NO_SUCH_RESULT_SET = 51;

  private final Function<String, Optional<Query>> resultSets;

  private CqlTranslation(Function<String, Optional<Query>> resultSets) {
    this.resultSets = resultSets;
  }

  /**
   * Translates a whole query.
   *
   * @param resultSets the query behind a {@code cql.resultSetId}
   */
  public static Translation translate(
      CqlQuery query, Function<String, Optional<Query>> resultSets) {
    try {
      Query whole = new CqlTranslation(resultSets).node(query.root(), CqlContexts.USUAL);
      if (!QueryCost.of(whole).isBearable()) {
        return new Translation.Refused(TOO_MANY_BOOLEANS, "");
      }
      return new Translation.Translated(whole, sort(query));
    } catch (CqlRefusal e) {
      return e.refused();
    }
  }

  /** The list that a scan clause looks into. */
  public static BrowseTranslation browse(CqlQuery scanClause) {
    try {
      return place(scanClause.root(), CqlContexts.USUAL);
    } catch (CqlRefusal e) {
      return new BrowseTranslation.Refused(e.diagnostic(), e.detail());
    }
  }

  private static BrowseTranslation place(Node node, CqlContexts contexts) throws CqlRefusal {
    return switch (node) {
      case PrefixAssignment assignment -> place(assignment.query(), assigned(assignment, contexts));
      case Operation _ -> throw new CqlRefusal(48, "boolean operators in a scan clause");
      case Clause clause -> {
        CqlContexts.Name index = resolve(clause.index(), contexts);
        Browsable list =
            CqlContexts.scope(index)
                .flatMap(Browsable::of)
                .orElseThrow(() -> new CqlRefusal(UNSUPPORTED_INDEX, clause.index()));
        yield new BrowseTranslation.Place(list, CqlTerm.read(clause.term(), true).text());
      }
    };
  }

  private Query node(Node node, CqlContexts contexts) throws CqlRefusal {
    return switch (node) {
      case PrefixAssignment assignment -> node(assignment.query(), assigned(assignment, contexts));
      case Clause clause -> clause(clause, contexts);
      case Operation operation when operation.operator().equals("prox") ->
          CqlProximity.near(operation, contexts);
      case Operation(String operator, List<Modifier> modifiers, Node left, Node right, int _) -> {
        if (!modifiers.isEmpty()) {
          throw new CqlRefusal(UNSUPPORTED_BOOLEAN_MODIFIER, modifiers.getFirst().name());
        }
        Query first = node(left, contexts);
        Query second = node(right, contexts);
        yield switch (operator) {
          case "and" -> QueryJoin.and(first, second);
          case "or" -> QueryJoin.or(first, second);
          case "not" -> QueryJoin.andNot(first, second);
          default -> throw new IllegalStateException("the parser knows no operator " + operator);
        };
      }
    };
  }

  private static CqlContexts assigned(PrefixAssignment assignment, CqlContexts contexts)
      throws CqlRefusal {
    return contexts
        .with(assignment.prefix(), assignment.uri())
        .orElseThrow(() -> new CqlRefusal(UNSUPPORTED_CONTEXT_SET, assignment.uri()));
  }

  static CqlContexts.Name resolve(String name, CqlContexts contexts) throws CqlRefusal {
    return contexts
        .resolve(name)
        .orElseThrow(
            () -> new CqlRefusal(UNSUPPORTED_CONTEXT_SET, name.substring(0, name.indexOf('.'))));
  }

  private Query clause(Clause clause, CqlContexts contexts) throws CqlRefusal {
    if (clause.index().isEmpty()) {
      return CqlClause.of(clause, Scope.ANYWHERE, contexts);
    }
    CqlContexts.Name index = resolve(clause.index(), contexts);
    if (index.isOf(CqlContexts.CQL) && index.local().equals("allrecords")) {
      return new Query.All();
    }
    if (index.isOf(CqlContexts.CQL) && index.local().equals("resultsetid")) {
      return resultSets
          .apply(clause.term())
          .orElseThrow(() -> new CqlRefusal(NO_SUCH_RESULT_SET, clause.term()));
    }
    return CqlClause.of(clause, scope(clause, contexts), contexts);
  }

  static Scope scope(Clause clause, CqlContexts contexts) throws CqlRefusal {
    if (clause.index().isEmpty()) {
      return Scope.ANYWHERE;
    }
    return CqlContexts.scope(resolve(clause.index(), contexts))
        .orElseThrow(() -> new CqlRefusal(UNSUPPORTED_INDEX, clause.index()));
  }

  /** Prefixes assigned before the whole query hold for its sort keys. */
  private static List<SortKey> sort(CqlQuery query) throws CqlRefusal {
    CqlContexts contexts = CqlContexts.USUAL;
    Node node = query.root();
    while (node instanceof PrefixAssignment assignment) {
      contexts = assigned(assignment, contexts);
      node = assignment.query();
    }
    List<SortKey> keys = new ArrayList<>();
    for (SortSpecification specification : query.sort()) {
      keys.add(CqlSort.key(specification, contexts));
    }
    return keys;
  }
}
