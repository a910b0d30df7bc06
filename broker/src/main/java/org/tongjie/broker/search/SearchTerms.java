package org.tongjie.broker.search;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A checked search.
 *
 * @param query what the reader typed, or empty for all
 * @param facets chosen values; values of one facet widen, facets narrow
 * @param page from 1
 * @param size hits on a page, 0 for counts alone
 */
public record SearchTerms(
    String query, Map<FacetName, List<String>> facets, int page, int size, SortOrder sort) {

  public SearchTerms {
    Map<FacetName, List<String>> copy = new EnumMap<>(FacetName.class);
    facets.forEach((facet, values) -> copy.put(facet, List.copyOf(values)));
    facets = Collections.unmodifiableMap(copy);
  }

  /** Values chosen in this facet. */
  public List<String> chosen(FacetName facet) {
    return facets.getOrDefault(facet, List.of());
  }

  /** Whether the words ask for all there is. */
  public boolean isEverything() {
    return query.isEmpty() || query.equals("*:*") || query.equals("*");
  }
}
