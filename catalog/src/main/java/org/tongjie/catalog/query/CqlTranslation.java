package org.tongjie.catalog.query;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** CQL to queries, by the context sets cql, dc, bath and rec. */
public final class CqlTranslation {
  private CqlTranslation() {}

  /**
   * What a CQL query means here.
   *
   * @param resultSets the query behind a {@code cql.resultSetId}
   */
  public static Translation translate(
      CqlQuery query, Function<String, Optional<Query>> resultSets) {
    return switch (query.root()) {
      case CqlQuery.Clause clause when clause.index().isEmpty() ->
          new Translation.Translated(new Query.Words(Scope.ANYWHERE, clause.term()), List.of());
      case CqlQuery.Clause _, CqlQuery.Operation _, CqlQuery.PrefixAssignment _ ->
          new Translation.Refused(47, "");
    };
  }
}
