package org.tongjie.catalog.query;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tongjie.catalog.query.Translation.Refused;

/** Bib-1 attributes to queries. */
public final class AttributeTranslation {
  private AttributeTranslation() {}

  /**
   * What a query by attributes means here.
   *
   * @param attributeSet object identifier of the set for attributes that name none
   * @param resultSets the query behind the name of a result set
   */
  public static Translation translate(
      String attributeSet, AttributeQuery query, Function<String, Optional<Query>> resultSets) {
    return switch (query) {
      case AttributeQuery.Operand(var attributes, var term)
          when attributeSet.equals(AttributeSets.BIB_1) && attributes.isEmpty() ->
          new Translation.Translated(new Query.Words(Scope.ANYWHERE, term.text()), List.of());
      case AttributeQuery.Operand _, AttributeQuery.Operation _ -> new Refused(3, "");
      case AttributeQuery.ResultSet set ->
          resultSets
              .apply(set.name())
              .<Translation>map(q -> new Translation.Translated(q, List.of()))
              .orElse(new Refused(30, set.name()));
    };
  }
}
