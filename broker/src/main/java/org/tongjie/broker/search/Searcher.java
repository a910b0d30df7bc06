package org.tongjie.broker.search;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.tongjie.catalog.index.CatalogIndex;
import org.tongjie.catalog.index.SearchResult;
import org.tongjie.catalog.query.Facet;
import org.tongjie.catalog.query.QueryParser;
import org.tongjie.catalog.query.SearchRequest;
import org.tongjie.catalog.query.Sort;
import org.tongjie.catalog.timing.Deadline;

/** Asks the index what a reader asked. */
public final class Searcher {
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private final CatalogIndex index;

  public Searcher(CatalogIndex index) {
    this.index = index;
  }

  /**
   * One page of hits with counts.
   *
   * @throws org.tongjie.catalog.index.IndexException when the index does not answer
   * @throws Deadline.OverdueException when it answers too late for a reader
   */
  public SearchResult search(SearchTerms terms) {
    SearchRequest request =
        new SearchRequest(
            QueryParser.parse(terms.query()),
            filters(terms),
            sort(terms.sort()),
            terms.page(),
            terms.size());
    return Deadline.within(LIMIT, () -> index.search(request));
  }

  private static Map<Facet, List<String>> filters(SearchTerms terms) {
    Map<Facet, List<String>> filters = new EnumMap<>(Facet.class);
    terms.facets().forEach((facet, values) -> filters.put(facet.facet(), values));
    return filters;
  }

  private static Sort sort(SortOrder order) {
    return switch (order) {
      case RELEVANCE -> Sort.RELEVANCE;
      case NEWEST -> Sort.NEWEST;
      case OLDEST -> Sort.OLDEST;
      case TITLE -> Sort.TITLE;
    };
  }
}
