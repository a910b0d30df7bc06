package org.tongjie.catalog.index;

import java.util.List;
import java.util.Map;
import org.tongjie.catalog.query.Facet;

/**
 * One page of what was found.
 *
 * @param total clusters found, on all pages
 * @param facets counts of values by facet, most frequent first; only facets with values
 * @param tookMillis the index's time, without the way to it and back
 */
public record SearchResult(
    long total, List<Hit> hits, Map<Facet, List<FacetCount>> facets, long tookMillis) {

  public SearchResult {
    hits = List.copyOf(hits);
    facets = Map.copyOf(facets);
  }

  /** How many clusters found have a value. */
  public record FacetCount(String value, long count) {}
}
