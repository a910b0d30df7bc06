package org.tongjie.z3950.target;

import org.tongjie.catalog.query.Query;

/** Renders queries in the terms of targets. */
public final class Renderings {
  private Renderings() {}

  /** The query in the words of a mapping. */
  public static Rendering of(Query query, QueryMapping mapping) {
    try {
      return switch (mapping) {
        case QueryMapping.Attributes attributes ->
            new Rendering.Rpn(new AttributeRendering(attributes).render(query));
        case QueryMapping.Cql cql -> new Rendering.Cql(new CqlRendering(cql).render(query));
      };
    } catch (NotExpressibleException missing) {
      return new Rendering.NotExpressible(String.valueOf(missing.getMessage()));
    }
  }
}
