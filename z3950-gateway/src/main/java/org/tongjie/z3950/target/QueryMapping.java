package org.tongjie.z3950.target;

import java.util.List;
import java.util.Map;
import org.tongjie.catalog.query.AttributeQuery.Attribute;
import org.tongjie.catalog.query.Scope;

/** Our indexes and forms of terms in a target's own words; what is not there it does not know. */
public sealed interface QueryMapping {

  /**
   * For a Type-1 query.
   *
   * @param indexes attributes that name an index
   * @param forms attributes that say how the term is meant
   */
  record Attributes(Map<Scope, List<Attribute>> indexes, Map<TermForm, List<Attribute>> forms)
      implements QueryMapping {
    public Attributes {
      indexes = Map.copyOf(indexes);
      forms = Map.copyOf(forms);
    }
  }

  /**
   * For a query in CQL, by SRU or in Type-104.
   *
   * @param indexes names of indexes such as dc.title
   * @param relations such as all, adj, ==
   */
  record Cql(Map<Scope, String> indexes, Map<TermForm, String> relations) implements QueryMapping {
    public Cql {
      indexes = Map.copyOf(indexes);
      relations = Map.copyOf(relations);
    }
  }
}
