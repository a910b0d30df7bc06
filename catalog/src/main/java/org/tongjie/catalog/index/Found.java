package org.tongjie.catalog.index;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.catalog.index.SearchResult.FacetCount;
import org.tongjie.catalog.query.Facet;

/**
 * Answer to a {@code FindRequest}.
 *
 * @param total clusters found; when not {@code complete}, at least so many
 * @param clusterIds those asked for, in order
 * @param facets counts of values by facet, where that was asked, most frequent first; only facets
 *     with values
 * @param complete whether the index looked through everything within its time limit
 */
public record Found(
    long total, List<Long> clusterIds, Map<Facet, List<FacetCount>> facets, boolean complete) {

  public Found {
    clusterIds = List.copyOf(clusterIds);
    facets = Map.copyOf(facets);
  }

  /** Results held by each library, where that was asked; most first. */
  public Map<AgencySymbol, Long> libraries() {
    Map<AgencySymbol, Long> libraries = new LinkedHashMap<>();
    facets
        .getOrDefault(Facet.LIBRARY, List.of())
        .forEach(held -> libraries.put(new AgencySymbol(held.value()), held.count()));
    return libraries;
  }
}
