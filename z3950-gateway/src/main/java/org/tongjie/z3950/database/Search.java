package org.tongjie.z3950.database;

import java.util.List;
import org.tongjie.catalog.query.Query;
import org.tongjie.catalog.query.SortKey;

/**
 * What is looked for, where, and in which order.
 *
 * @param sort keys, the first decides; none for the cheapest order
 */
public record Search(Query query, Selection selection, List<SortKey> sort) {

  public Search {
    sort = List.copyOf(sort);
  }

  /** The same search in another order. */
  public Search sorted(List<SortKey> keys) {
    return new Search(query, selection, keys);
  }
}
