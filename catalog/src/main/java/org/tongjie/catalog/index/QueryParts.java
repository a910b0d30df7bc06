package org.tongjie.catalog.index;

import java.util.List;
import java.util.function.Function;
import org.apache.solr.common.params.ModifiableSolrParams;
import org.tongjie.catalog.query.Query;

/**
 * The parameters that a query is written to. Every part becomes a parameter of its own that others
 * refer to, so nothing that was typed is ever read as query syntax of another parser.
 */
final class QueryParts {
  /** Finds nothing. */
  static final String NOTHING = "-*:*";

  /** Finds everything. */
  static final String ALL = "*:*";

  private final ModifiableSolrParams params;
  private int parts;

  QueryParts(ModifiableSolrParams params) {
    this.params = params;
  }

  /** Makes a parameter of a value and gives its name. */
  String parameter(String value) {
    String name = "p" + parts++;
    params.set(name, value);
    return name;
  }

  /** All of some parts; a {@link Query.Not} among them takes away. */
  String and(List<Query> parts, Function<Query, String> rendering) {
    StringBuilder bool = new StringBuilder("{!bool");
    boolean wanted = false;
    for (Query part : parts) {
      if (part instanceof Query.Not(Query unwanted)) {
        bool.append(" must_not=$").append(parameter(rendering.apply(unwanted)));
      } else {
        bool.append(" must=$").append(parameter(rendering.apply(part)));
        wanted = true;
      }
    }
    if (!wanted) {
      bool.append(" must=$").append(parameter(ALL));
    }
    return bool.append('}').toString();
  }

  /** Any of what is rendered already. */
  String any(List<String> rendered) {
    if (rendered.isEmpty()) {
      return NOTHING;
    }
    if (rendered.size() == 1) {
      return rendered.getFirst();
    }
    StringBuilder bool = new StringBuilder("{!bool");
    for (String part : rendered) {
      bool.append(" should=$").append(parameter(part));
    }
    return bool.append('}').toString();
  }
}
