package org.tongjie.z3950.sru;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tongjie.catalog.query.CqlIndex;

/**
 * Reads the facet parameters of SRU 2.0. {@code facetLimit} and {@code facetStart} are numbers with
 * commas between them, each for the index after its colon or, without one, for all that are not
 * named: {@code 10,50:dc.date}. Indexes that a limit names are those wanted; where none is named,
 * all that can be counted are. {@code facetCount} is a term, a colon and its index.
 */
final class FacetReader {
  /** May be there several times, for as many terms. */
  static final String REPEATABLE = "facetCount";

  /** Parameters that ask for facets; those for ranges of values are not known. */
  static final List<String> NAMES = List.of("facetLimit", "facetStart", "facetSort", REPEATABLE);

  static final int USUAL_TERMS = 10;
  static final int MOST_TERMS = 1_000;
  private static final int MOST_COUNTS = 100;

  private final Echo echo;
  private final List<SruDiagnostic> diagnostics;

  /**
   * @param diagnostics where what is wrong is added
   */
  FacetReader(Echo echo, List<SruDiagnostic> diagnostics) {
    this.echo = echo;
    this.diagnostics = diagnostics;
  }

  Facets read() {
    List<String> given = NAMES.stream().filter(name -> echo.value(name).isPresent()).toList();
    if (given.isEmpty()) {
      return Facets.NONE;
    }
    if (!given.contains(REPEATABLE)) {
      return new Facets(lists(), List.of());
    }
    if (given.size() > 1) {
      diagnostics.add(
          new SruDiagnostic(
              SruDiagnostic.UNSUPPORTED_COMBINATION, "facetCount with other facet parameters"));
    }
    return new Facets(List.of(), terms());
  }

  private List<Facets.TermList> lists() {
    Numbers limits = numbers("facetLimit", USUAL_TERMS);
    Numbers starts = numbers("facetStart", 1);
    FacetOrder order = order();
    boolean all = limits.byIndex().isEmpty() || limits.general().isPresent();
    Set<CqlIndex> wanted = new LinkedHashSet<>(limits.byIndex().keySet());
    if (all) {
      CqlIndex.all().stream().filter(index -> index.facet().isPresent()).forEach(wanted::add);
    }
    List<Facets.TermList> lists = new ArrayList<>();
    for (CqlIndex index : wanted) {
      lists.add(new Facets.TermList(index, limits.of(index), starts.of(index), order));
    }
    return lists;
  }

  private FacetOrder order() {
    Optional<String> text = echo.value("facetSort");
    return text.map(FacetOrder::parse)
        .orElse(Optional.of(FacetOrder.USUAL))
        .orElseGet(() -> {
          complain("facetSort");
          return FacetOrder.USUAL;
        });
  }

  /** A number for some indexes and for all others. */
  private record Numbers(Map<CqlIndex, Integer> byIndex, Optional<Integer> general, int usual) {
    int of(CqlIndex index) {
      return byIndex.getOrDefault(index, general.orElse(usual));
    }
  }

  private Numbers numbers(String name, int usual) {
    Map<CqlIndex, Integer> byIndex = new LinkedHashMap<>();
    Optional<Integer> general = Optional.empty();
    for (String part : echo.value(name).map(text -> text.split(",", -1)).orElse(new String[0])) {
      int colon = part.indexOf(':');
      Optional<Integer> number = number(colon < 0 ? part : part.substring(0, colon));
      if (number.isEmpty()) {
        complain(name);
      } else if (colon < 0) {
        general = number;
      } else {
        index(part.substring(colon + 1)).ifPresent(index -> byIndex.put(index, number.get()));
      }
    }
    return new Numbers(byIndex, general, usual);
  }

  private static Optional<Integer> number(String text) {
    return text.matches("0*[1-9][0-9]{0,8}")
        ? Optional.of(Math.min(Integer.parseInt(text), MOST_TERMS))
        : Optional.empty();
  }

  private List<Facets.OneTerm> terms() {
    List<Facets.OneTerm> terms = new ArrayList<>();
    for (String value : echo.values(REPEATABLE)) {
      int colon = value.lastIndexOf(':');
      if (colon < 1 || terms.size() == MOST_COUNTS) {
        complain(REPEATABLE);
        return terms;
      }
      index(value.substring(colon + 1))
          .ifPresent(index -> terms.add(new Facets.OneTerm(index, value.substring(0, colon))));
    }
    return terms;
  }

  private Optional<CqlIndex> index(String name) {
    Optional<CqlIndex> known = CqlIndex.named(name).filter(index -> index.facet().isPresent());
    if (known.isEmpty()) {
      diagnostics.add(new SruDiagnostic(SruDiagnostic.UNSUPPORTED_INDEX, name));
    }
    return known;
  }

  private void complain(String name) {
    diagnostics.add(new SruDiagnostic(SruDiagnostic.UNSUPPORTED_VALUE, name));
  }
}
