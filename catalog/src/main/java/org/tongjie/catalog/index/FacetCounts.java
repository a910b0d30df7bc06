package org.tongjie.catalog.index;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.solr.client.solrj.response.FacetField;
import org.apache.solr.client.solrj.response.QueryResponse;
import org.jspecify.annotations.Nullable;
import org.tongjie.catalog.index.SearchResult.FacetCount;
import org.tongjie.catalog.query.Facet;

/** The counts in an answer of Solr, of facets that have any; the most frequent value first. */
final class FacetCounts {
  private FacetCounts() {}

  static Map<Facet, List<FacetCount>> read(QueryResponse answer, Collection<Facet> counted) {
    Map<Facet, List<FacetCount>> facets = new EnumMap<>(Facet.class);
    for (Facet facet : counted) {
      @Nullable FacetField field = answer.getFacetField(SearchParams.field(facet));
      if (field != null && field.getValueCount() > 0) {
        facets.put(
            facet,
            field.getValues().stream()
                .map(count -> new FacetCount(count.getName(), count.getCount()))
                .toList());
      }
    }
    return facets;
  }
}
