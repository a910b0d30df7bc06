package org.tongjie.broker.web.view;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.tongjie.broker.language.Language;
import org.tongjie.broker.record.MarcFormat;
import org.tongjie.broker.search.FacetName;
import org.tongjie.broker.search.SearchTerms;
import org.tongjie.broker.search.SortOrder;

/** Addresses of the pages. */
public final class Links {
  private Links() {}

  /** The results page of a search. */
  public static String search(SearchTerms terms) {
    StringJoiner query = new StringJoiner("&", "/search?", "");
    query.add("q=" + encoded(terms.query()));
    terms
        .facets()
        .forEach((facet, values) ->
            values.forEach(v -> query.add("facet." + facet.token() + "=" + encoded(v))));
    if (terms.sort() != SortOrder.RELEVANCE) {
      query.add("sort=" + terms.sort().token());
    }
    if (terms.page() > 1) {
      query.add("page=" + terms.page());
    }
    return query.toString();
  }

  /** The page of a record. */
  public static String record(String id) {
    return "/records/" + encoded(id);
  }

  /** The event stream of a search of partner libraries, its texts in a language. */
  public static String live(String query, Language language) {
    return "/live?q=" + encoded(query) + "&lang=" + language.code();
  }

  /** The page of a search of partner libraries. */
  public static String liveResults(String query, Language language) {
    return "/live/results?q=" + encoded(query) + "&lang=" + language.code();
  }

  /**
   * The event stream of where items are now, its texts in a language.
   *
   * @param library code of the library from which others are near or far, or empty
   * @param whole whether every item is told of, which is for one record
   */
  public static String shelfEvents(
      List<String> ids, String library, Language language, boolean whole) {
    return "/availability/events?" + shelfQuery(ids, library, language) + (whole ? "&whole=1" : "");
  }

  /** The page of where items are now. */
  public static String shelves(List<String> ids, String library, Language language) {
    return "/availability?" + shelfQuery(ids, library, language);
  }

  private static String shelfQuery(List<String> ids, String library, Language language) {
    StringJoiner query = new StringJoiner("&");
    ids.forEach(id -> query.add("id=" + encoded(id)));
    if (!library.isEmpty()) {
      query.add("at=" + encoded(library));
    }
    return query.add("lang=" + language.code()).toString();
  }

  /** A partner's record as a file. */
  static String liveRecord(String target, String token, MarcFormat format) {
    return "/live/records/" + encoded(target) + "/" + encoded(token) + "?format=" + format.token();
  }

  /** A search for nothing but one facet value. */
  static SearchTerms only(FacetName facet, String value) {
    return new SearchTerms("", Map.of(facet, List.of(value)), 1, 20, SortOrder.RELEVANCE);
  }

  static SearchTerms words(String words) {
    return new SearchTerms(words, Map.of(), 1, 20, SortOrder.RELEVANCE);
  }

  static SearchTerms onPage(SearchTerms terms, int page) {
    return new SearchTerms(terms.query(), terms.facets(), page, terms.size(), terms.sort());
  }

  static SearchTerms sorted(SearchTerms terms, SortOrder sort) {
    return new SearchTerms(terms.query(), terms.facets(), 1, terms.size(), sort);
  }

  static SearchTerms withoutFacets(SearchTerms terms) {
    return new SearchTerms(terms.query(), Map.of(), 1, terms.size(), terms.sort());
  }

  /** The search with this value chosen where it was not, and not where it was. */
  static SearchTerms toggled(SearchTerms terms, FacetName facet, String value) {
    List<String> values = new ArrayList<>(terms.chosen(facet));
    if (!values.remove(value)) {
      values.add(value);
    }
    Map<FacetName, List<String>> facets = new EnumMap<>(FacetName.class);
    facets.putAll(terms.facets());
    if (values.isEmpty()) {
      facets.remove(facet);
    } else {
      facets.put(facet, values);
    }
    return new SearchTerms(terms.query(), facets, 1, terms.size(), terms.sort());
  }

  /** A query string of these parameters, or empty. */
  public static String query(Map<String, List<String>> parameters) {
    StringJoiner query = new StringJoiner("&");
    parameters.forEach(
        (name, values) -> values.forEach(v -> query.add(encoded(name) + "=" + encoded(v))));
    return query.toString();
  }

  public static String withoutTrailingSlash(URI uri) {
    String text = uri.toString();
    return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
