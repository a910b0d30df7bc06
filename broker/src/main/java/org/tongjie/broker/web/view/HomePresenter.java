package org.tongjie.broker.web.view;

import java.util.Comparator;
import java.util.List;
import org.tongjie.broker.search.FacetName;
import org.tongjie.catalog.index.SearchResult;
import org.tongjie.catalog.index.SearchResult.FacetCount;

/** Makes the front page ready for the template. */
public final class HomePresenter {
  private static final HomeView UNKNOWN = new HomeView(0, 0, List.of(), List.of());

  private final Labels labels;

  public HomePresenter(Labels labels) {
    this.labels = labels;
  }

  /** The front page while the index is away: the search box alone. */
  public static HomeView withoutCounts() {
    return UNKNOWN;
  }

  /**
   * The front page.
   *
   * @param everything counts of a search for all
   */
  public HomeView view(SearchResult everything) {
    List<FacetCount> libraries =
        everything.facets().getOrDefault(FacetName.LIBRARY.facet(), List.of());
    List<FacetCount> classes =
        everything.facets().getOrDefault(FacetName.CLASS.facet(), List.of()).stream()
            .filter(count -> count.value().matches("[A-Z]"))
            .sorted(Comparator.comparing(FacetCount::value))
            .toList();
    return new HomeView(
        everything.total(),
        libraries.size(),
        choices(FacetName.LIBRARY, libraries),
        choices(FacetName.CLASS, classes));
  }

  private List<FacetChoice> choices(FacetName facet, List<FacetCount> counts) {
    return counts.stream()
        .map(count ->
            new FacetChoice(
                labels.value(facet, count.value()),
                labels.count(count.count()),
                Links.search(Links.only(facet, count.value())),
                false))
        .toList();
  }
}
