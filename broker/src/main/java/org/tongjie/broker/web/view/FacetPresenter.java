package org.tongjie.broker.web.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.tongjie.broker.search.FacetName;
import org.tongjie.broker.search.SearchTerms;
import org.tongjie.catalog.index.SearchResult;
import org.tongjie.catalog.index.SearchResult.FacetCount;

/** Makes facets ready for the page. */
final class FacetPresenter {
  private static final int SHOWN_AT_ONCE = 6;

  private final Labels labels;
  private final SearchTerms terms;
  private final SearchResult result;

  FacetPresenter(Labels labels, SearchTerms terms, SearchResult result) {
    this.labels = labels;
    this.terms = terms;
    this.result = result;
  }

  Narrowing narrowing() {
    List<FacetGroup> groups =
        Arrays.stream(FacetName.values())
            .map(this::group)
            .filter(group -> !group.first().isEmpty())
            .toList();
    return new Narrowing(chips(), groups, Links.search(Links.withoutFacets(terms)));
  }

  private List<Chip> chips() {
    List<Chip> chips = new ArrayList<>();
    terms
        .facets()
        .forEach((facet, values) ->
            values.forEach(value ->
                chips.add(
                    new Chip(
                        labels.value(facet, value),
                        Links.search(Links.toggled(terms, facet, value))))));
    return chips;
  }

  /** A facet that would not narrow, having one value that every hit has, is left out. */
  private FacetGroup group(FacetName facet) {
    List<FacetCount> counts = counts(facet);
    boolean useless =
        terms.chosen(facet).isEmpty()
            && (counts.isEmpty()
                || (counts.size() == 1 && counts.getFirst().count() >= result.total()));
    List<FacetChoice> choices =
        useless ? List.of() : counts.stream().map(count -> choice(facet, count)).toList();
    int first = choices.size() <= SHOWN_AT_ONCE + 1 ? choices.size() : SHOWN_AT_ONCE;
    return new FacetGroup(
        labels.facet(facet),
        choices.subList(0, first),
        choices.subList(first, choices.size()),
        !terms.chosen(facet).isEmpty() || isOfInterestToAll(facet));
  }

  private static boolean isOfInterestToAll(FacetName facet) {
    return switch (facet) {
      case LIBRARY, FORM -> true;
      case YEAR, LANGUAGE, AUDIENCE, CLASS -> false;
    };
  }

  private List<FacetCount> counts(FacetName facet) {
    List<FacetCount> counts = result.facets().getOrDefault(facet.facet(), List.of());
    return switch (facet) {
      case YEAR ->
          counts.stream().sorted(Comparator.comparingInt(FacetPresenter::year).reversed()).toList();
      case CLASS -> counts.stream().filter(count -> isNextLevel(count.value())).toList();
      case LIBRARY, FORM, LANGUAGE, AUDIENCE -> counts;
    };
  }

  private static int year(FacetCount count) {
    return Integer.parseInt(count.value());
  }

  /** Main classes at first; under a chosen class, that class and the level below it. */
  private boolean isNextLevel(String value) {
    List<String> chosen = terms.chosen(FacetName.CLASS);
    if (chosen.isEmpty()) {
      return value.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    }
    return chosen.contains(value)
        || chosen.stream().anyMatch(c -> value.startsWith(c) && value.length() == c.length() + 1);
  }

  private FacetChoice choice(FacetName facet, FacetCount count) {
    return new FacetChoice(
        labels.value(facet, count.value()),
        labels.count(count.count()),
        Links.search(Links.toggled(terms, facet, count.value())),
        terms.chosen(facet).contains(count.value()));
  }
}
