package org.tongjie.broker.web.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tongjie.broker.search.Parameters;
import org.tongjie.broker.search.SearchTerms;
import org.tongjie.broker.search.SortOrder;
import org.tongjie.catalog.index.SearchResult;

/** Makes a page of hits ready for the template. */
public final class ResultsPresenter {
  private final Labels labels;
  private final SearchTerms terms;
  private final SearchResult result;

  public ResultsPresenter(Labels labels, SearchTerms terms, SearchResult result) {
    this.labels = labels;
    this.terms = terms;
    this.result = result;
  }

  /** The page. */
  public ResultsView view() {
    HitPresenter hits = new HitPresenter(labels);
    return new ResultsView(
        names(),
        result.total(),
        (terms.page() - 1) * terms.size() + 1,
        result.hits().stream().map(hits::view).toList(),
        new FacetPresenter(labels, terms, result).narrowing(),
        sorts(),
        pager(),
        new Suggestions(labels, terms).list());
  }

  private ResultsView.Names names() {
    boolean all = terms.isEverything();
    String title =
        all ? labels.text("results.title.all") : labels.text("results.title", terms.query());
    return new ResultsView.Names(title, heading(all), all ? "" : terms.query(), canonical());
  }

  private String heading(boolean all) {
    String key = result.total() == 0 ? "results.none" : "results.count";
    if (all) {
      return labels.text(key + ".all", result.total());
    }
    return result.total() == 0
        ? labels.text(key, terms.query())
        : labels.text(key, result.total(), terms.query());
  }

  private String canonical() {
    return Links.search(terms);
  }

  private List<SortChoice> sorts() {
    List<SortChoice> sorts = new ArrayList<>();
    Arrays.stream(SortOrder.values())
        .forEach(sort ->
            sorts.add(
                new SortChoice(
                    labels.text("sort." + sort.name().toLowerCase(java.util.Locale.ROOT)),
                    Links.search(Links.sorted(terms, sort)),
                    sort == terms.sort())));
    return sorts;
  }

  private Pager pager() {
    long reachable = Math.min(result.total(), Parameters.DEEPEST_HIT);
    int size = Math.max(1, terms.size());
    int last = Math.toIntExact((reachable + size - 1) / size);
    return Pager.of(terms.page(), last, number -> Links.search(Links.onPage(terms, number)));
  }
}
