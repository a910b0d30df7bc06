package org.tongjie.z3950.sru;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tongjie.catalog.index.SearchResult.FacetCount;
import org.tongjie.catalog.query.CqlIndex;
import org.tongjie.catalog.query.CqlParser;
import org.tongjie.catalog.query.Facet;

/** Writes the counts of facets, each term with the query that narrows the search to it. */
final class FacetAnswer {
  private static final String NAMESPACE = "http://docs.oasis-open.org/ns/search-ws/facetedResults";

  private static final Pattern SORT =
      Pattern.compile("(?s)(.*)\\bsortby\\b.*", Pattern.CASE_INSENSITIVE);

  private final Optional<String> question;
  private final Map<Facet, List<FacetCount>> counts;

  /**
   * @param counts all values of the facets that were counted
   */
  FacetAnswer(SruRequest.Question question, Map<Facet, List<FacetCount>> counts) {
    this.question = question.terms() ? Optional.empty() : narrowable(question.query());
    this.counts = counts;
  }

  /** The query in brackets, as a part of a longer one, which its sort clause cannot be. */
  private static Optional<String> narrowable(String query) {
    Matcher sort = SORT.matcher(query);
    return Stream.of(query, sort.matches() ? sort.group(1) : "")
        .map(text -> "(" + text.strip() + ")")
        .filter(part -> CqlParser.parse(part) instanceof CqlParser.Result.Parsed)
        .findFirst();
  }

  private static String narrowed(String question, CqlIndex index, String term) {
    String quoted = term.replace("\\", "\\\\").replace("\"", "\\\"");
    return question + " and " + index.names().getFirst() + " = \"" + quoted + "\"";
  }

  /** Appends the facets that have terms, if there are any. */
  void write(XmlOctets xml, Facets wanted) {
    Map<CqlIndex, List<FacetCount>> shown = new LinkedHashMap<>();
    for (Facets.TermList list : wanted.lists()) {
      shown.put(list.index(), stretch(list));
    }
    for (Facets.OneTerm term : wanted.terms()) {
      shown.computeIfAbsent(term.index(), _ -> new ArrayList<>()).add(counted(term));
    }
    shown.values().removeIf(List::isEmpty);
    if (!shown.isEmpty()) {
      xml.markup("<facetedResults>");
      shown.forEach((index, terms) -> facet(xml, index, terms));
      xml.markup("</facetedResults>");
    }
  }

  private List<FacetCount> of(CqlIndex index) {
    return index.facet().map(facet -> counts.getOrDefault(facet, List.of())).orElse(List.of());
  }

  private List<FacetCount> stretch(Facets.TermList list) {
    return of(list.index()).stream()
        .sorted(list.order().comparator())
        .skip(list.start() - 1L)
        .limit(list.limit())
        .toList();
  }

  private FacetCount counted(Facets.OneTerm term) {
    return of(term.index()).stream()
        .filter(count -> count.value().equalsIgnoreCase(term.term()))
        .findFirst()
        .orElse(new FacetCount(term.term(), 0));
  }

  private void facet(XmlOctets xml, CqlIndex index, List<FacetCount> terms) {
    xml.markup("<facet xmlns=\"" + NAMESPACE + "\">")
        .element("facetDisplayLabel", index.scope().prefixes().getFirst())
        .element("index", index.names().getFirst())
        .element("relation", "=")
        .markup("<terms>");
    for (FacetCount term : terms) {
      xml.markup("<term>").element("actualTerm", term.value());
      question.ifPresent(asked -> xml.element("query", narrowed(asked, index, term.value())));
      xml.element("count", term.count()).markup("</term>");
    }
    xml.markup("</terms></facet>");
  }
}
