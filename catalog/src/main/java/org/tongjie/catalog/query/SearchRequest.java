package org.tongjie.catalog.query;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A search of the catalogue: what for, narrowed how, in which order, and which page of the results.
 *
 * @param filters allowed values by facet: any of a facet's values, all of the facets
 * @param page 1 for the first; with {@code size} it reaches no further than result 10,000
 * @param size results on a page, 0 to 100
 */
public record SearchRequest(
    Query query, Map<Facet, List<String>> filters, Sort sort, int page, int size) {
  public static final int MAX_SIZE = 100;
  private static final int DEEPEST = 10_000;
  private static final int DEFAULT_SIZE = 20;
  private static final int MAX_FILTERS = 50;

  /** Page and size are brought within their bounds: an address typed by hand is no error. */
  public SearchRequest {
    filters =
        filters.entrySet().stream()
            .filter(filter -> !filter.getValue().isEmpty())
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey,
                    filter -> filter.getValue().stream().limit(MAX_FILTERS).toList()));
    size = Math.clamp(size, 0, MAX_SIZE);
    page = Math.clamp(page, 1, DEEPEST / Math.max(size, 1));
  }

  /** The first page of what a reader typed, by relevance. */
  public static SearchRequest of(String typed) {
    return new SearchRequest(QueryParser.parse(typed), Map.of(), Sort.RELEVANCE, 1, DEFAULT_SIZE);
  }

  /** Results before the page. */
  public int offset() {
    return (page - 1) * size;
  }
}
