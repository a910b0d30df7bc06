package org.tongjie.catalog.index;

import java.util.ArrayList;
import java.util.List;
import org.apache.solr.common.params.ModifiableSolrParams;
import org.tongjie.catalog.query.Facet;
import org.tongjie.catalog.query.SearchRequest;
import org.tongjie.catalog.query.Sort;

/** Writes a search as Solr parameters: query, filters, facets, order and page. */
final class SearchParams {
  private static final int FACET_VALUES = 50;

  private SearchParams() {}

  static ModifiableSolrParams of(SearchRequest request) {
    ModifiableSolrParams params = new ModifiableSolrParams();
    QueryRendering.render(request.query(), params);
    request.filters().forEach((facet, values) -> addFilter(params, facet, values));
    addFacets(params);
    params.set("sort", order(request.sort()));
    params.set("start", request.offset());
    params.set("rows", request.size());
    params.set("fl", Hit.FIELDS);
    return params;
  }

  /** Facets count as if their own filter were not there, so that a reader may widen it again. */
  private static void addFacets(ModifiableSolrParams params) {
    params.set("facet", true);
    params.set("facet.mincount", 1);
    params.set("facet.limit", FACET_VALUES);
    for (Facet facet : Facet.values()) {
      String field = field(facet);
      params.add("facet.field", "{!ex=" + field + "}" + field);
    }
  }

  private static void addFilter(ModifiableSolrParams params, Facet facet, List<String> values) {
    String field = field(facet);
    if (facet == Facet.YEAR) {
      List<String> ranges = new ArrayList<>();
      values.forEach(value -> NumberQuery.years(value).ifPresent(ranges::add));
      String query = ranges.isEmpty() ? "-*:*" : String.join(" OR ", ranges);
      params.add("fq", "{!tag=" + field + "}" + query);
    } else {
      String name = "f_" + field;
      params.set(name, String.join("\u001f", values));
      params.add(
          "fq", "{!terms f=" + field + " tag=" + field + " separator='\u001f' v=$" + name + "}");
    }
  }

  /** The index's field of a facet. */
  static String field(Facet facet) {
    return switch (facet) {
      case LIBRARY -> IndexField.LIBRARY;
      case FORM -> IndexField.FORM;
      case YEAR -> IndexField.YEAR;
      case LANGUAGE -> IndexField.LANGUAGE;
      case AUDIENCE -> IndexField.AUDIENCE;
      case CLC -> IndexField.CLC;
    };
  }

  private static String order(Sort sort) {
    return switch (sort) {
      case RELEVANCE -> "score desc, year desc, title_sort asc";
      case NEWEST -> "year desc, score desc, title_sort asc";
      case OLDEST -> "year asc, score desc, title_sort asc";
      case TITLE -> "title_sort asc, year asc";
    };
  }
}
