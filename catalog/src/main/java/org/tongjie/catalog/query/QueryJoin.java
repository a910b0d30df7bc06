package org.tongjie.catalog.query;

import java.util.ArrayList;
import java.util.List;

/**
 * Joins queries without nesting like in like: a row of two hundred alternatives is as deep as one
 * of two.
 */
final class QueryJoin {
  private QueryJoin() {}

  static Query and(Query left, Query right) {
    List<Query> parts = new ArrayList<>(conjuncts(left));
    parts.addAll(conjuncts(right));
    return new Query.And(parts);
  }

  static Query andNot(Query left, Query right) {
    List<Query> parts = new ArrayList<>(conjuncts(left));
    parts.add(new Query.Not(right));
    return new Query.And(parts);
  }

  static Query or(Query left, Query right) {
    List<Query> parts = new ArrayList<>(alternatives(left));
    parts.addAll(alternatives(right));
    return new Query.Or(parts);
  }

  private static List<Query> conjuncts(Query query) {
    return query instanceof Query.And(List<Query> parts) ? parts : List.of(query);
  }

  private static List<Query> alternatives(Query query) {
    return query instanceof Query.Or(List<Query> parts) ? parts : List.of(query);
  }
}
