package org.tongjie.z3950.sru;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tongjie.catalog.index.SearchResult.FacetCount;

/**
 * In which order terms of a facet come (SRU 2.0, facetSort). Terms that are counted alike come by
 * the alphabet.
 *
 * @param byCount by records, and not by the alphabet
 */
record FacetOrder(boolean byCount, boolean descending, boolean caseSensitive) {
  static final FacetOrder USUAL = new FacetOrder(true, true, false);

  private static final Set<String> DIRECTIONS = Set.of("ascending", "descending");
  private static final Set<String> CASES = Set.of("caseSensitive", "caseInsensitive");

  /** Reads {@code recordCount} or {@code alphanumeric}, then direction and case, if given. */
  static Optional<FacetOrder> parse(String text) {
    List<String> parts = List.of(text.split(",", -1));
    boolean byCount = parts.getFirst().equals("recordCount");
    if (!byCount && !parts.getFirst().equals("alphanumeric")) {
      return Optional.empty();
    }
    List<String> further = parts.subList(1, parts.size());
    long directions = further.stream().filter(DIRECTIONS::contains).count();
    long cases = further.stream().filter(CASES::contains).count();
    if (directions > 1 || cases > (byCount ? 0 : 1) || directions + cases < further.size()) {
      return Optional.empty();
    }
    boolean descending = directions == 0 ? byCount : further.contains("descending");
    return Optional.of(new FacetOrder(byCount, descending, further.contains("caseSensitive")));
  }

  Comparator<FacetCount> comparator() {
    Comparator<FacetCount> alphabet =
        caseSensitive
            ? Comparator.comparing(FacetCount::value)
            : Comparator.comparing(FacetCount::value, String.CASE_INSENSITIVE_ORDER);
    if (!byCount) {
      return descending ? alphabet.reversed() : alphabet;
    }
    Comparator<FacetCount> count = Comparator.comparingLong(FacetCount::count);
    return (descending ? count.reversed() : count).thenComparing(alphabet);
  }
}
