package org.tongjie.z3950.sru;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tongjie.catalog.query.CqlIndex;
import org.tongjie.catalog.query.Facet;

/**
 * What results are to be counted by (SRU 2.0, facet parameters).
 *
 * @param lists terms of these indexes, so many from such a place on
 * @param terms these terms alone
 */
record Facets(List<TermList> lists, List<OneTerm> terms) {
  static final Facets NONE = new Facets(List.of(), List.of());

  Facets {
    lists = List.copyOf(lists);
    terms = List.copyOf(terms);
  }

  /**
   * A stretch of the terms of an index.
   *
   * @param limit terms at most
   * @param start place of the first, from 1
   */
  record TermList(CqlIndex index, int limit, int start, FacetOrder order) {}

  /** A term whose count is wanted, also where that is 0. */
  record OneTerm(CqlIndex index, String term) {}

  /** What the index has to count for them. */
  Set<Facet> counted() {
    if (equals(NONE)) {
      return Set.of();
    }
    return Stream.concat(lists.stream().map(TermList::index), terms.stream().map(OneTerm::index))
        .flatMap(index -> index.facet().stream())
        .collect(Collectors.toSet());
  }
}
