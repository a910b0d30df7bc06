package org.tongjie.catalog.query;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tongjie.catalog.directory.AgencySymbol;

/**
 * A search on behalf of another system: taken by the letter, answered with identifiers alone.
 *
 * @param library narrows to what this library holds
 * @param sort keys, the first decides; none for the order that costs least, which is that of
 *     relevance and the same from page to page as long as nothing is published
 * @param start results before the first that is wanted; with {@code rows} at most {@value #DEEPEST}
 * @param rows identifiers wanted, 0 to {@value #MAX_ROWS}; 0 only counts
 * @param counted what results are counted by, which costs as much as the search again for each
 */
public record FindRequest(
    Query query,
    Optional<AgencySymbol> library,
    List<SortKey> sort,
    int start,
    int rows,
    Set<Facet> counted) {
  public static final int MAX_ROWS = 1_000;
  public static final int DEEPEST = 100_000;

  public FindRequest {
    sort = List.copyOf(sort);
    counted = Set.copyOf(counted);
    if (rows < 0 || rows > MAX_ROWS || start < 0 || start > DEEPEST - rows) {
      throw new IllegalArgumentException(
          "rows " + rows + " from " + start + ": at most " + MAX_ROWS + ", up to " + DEEPEST);
    }
  }

  /** The first results of all libraries in the cheapest order. */
  public static FindRequest first(Query query, int rows) {
    return new FindRequest(query, Optional.empty(), List.of(), 0, rows, Set.of());
  }

  /** The same search from another place in its results. */
  public FindRequest page(int start, int rows) {
    return new FindRequest(query, library, sort, start, rows, counted);
  }
}
