package org.tongjie.broker.web.view;

import java.util.List;

/**
 * A page of hits.
 *
 * @param names what the page is called
 * @param first rank of the first hit on this page
 * @param suggestions what to try when nothing was found
 */
public record ResultsView(
    Names names,
    long total,
    int first,
    List<HitView> hits,
    Narrowing narrowing,
    List<SortChoice> sorts,
    Pager pager,
    List<Suggestion> suggestions) {

  /**
   * What the page is called.
   *
   * @param title in the browser
   * @param heading how many were found for what
   * @param canonical address of this search in its shortest form
   */
  public record Names(String title, String heading, String query, String canonical) {}

  public ResultsView {
    hits = List.copyOf(hits);
    sorts = List.copyOf(sorts);
    suggestions = List.copyOf(suggestions);
  }
}
