package org.tongjie.catalog.index;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.solr.client.solrj.response.QueryResponse;
import org.apache.solr.common.params.ModifiableSolrParams;
import org.tongjie.catalog.cluster.ClusterId;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.catalog.query.Facet;
import org.tongjie.catalog.query.FindRequest;
import org.tongjie.catalog.query.SortKey;

/** A search of another system as Solr parameters, and Solr's answer to it. */
final class FindParams {
  /** More than any facet has: libraries of a region, years, languages, classes to three levels. */
  private static final int MAX_VALUES = 10_000;

  private FindParams() {}

  static ModifiableSolrParams of(FindRequest request) {
    ModifiableSolrParams params = new ModifiableSolrParams();
    PlainRendering rendering = new PlainRendering(new QueryParts(params), request.library());
    params.set("q", rendering.part(request.query()));
    addFilter(params, request.library().stream().toList());
    if (!request.sort().isEmpty()) {
      params.set(
          "sort", request.sort().stream().map(FindParams::order).collect(Collectors.joining(",")));
    }
    params.set("start", request.start());
    params.set("rows", request.rows());
    params.set("fl", IndexField.ID);
    if (!request.counted().isEmpty()) {
      params.set("facet", true);
      request.counted().forEach(facet -> params.add("facet.field", SearchParams.field(facet)));
      params.set("facet.mincount", 1);
      params.set("facet.limit", MAX_VALUES);
    }
    return params;
  }

  /** Lets through what at least one of the libraries holds, or all where none is named. */
  static void addFilter(ModifiableSolrParams params, List<AgencySymbol> libraries) {
    if (libraries.size() == 1) {
      params.set("fq", "{!term f=" + IndexField.LIBRARY + " v=$library}");
      params.set("library", libraries.getFirst().value());
    } else if (!libraries.isEmpty()) {
      params.set("fq", "{!terms f=" + IndexField.LIBRARY + " separator='\u001f' v=$library}");
      params.set(
          "library",
          libraries.stream().map(AgencySymbol::value).collect(Collectors.joining("\u001f")));
    }
  }

  private static String order(SortKey key) {
    String by =
        switch (key.by()) {
          case RELEVANCE -> "score";
          case TITLE -> IndexField.TITLE_SORT;
          case AUTHOR -> IndexField.AUTHOR_SORT;
          case YEAR -> IndexField.YEAR;
        };
    return by + (key.descending() ? " desc" : " asc");
  }

  static Found read(QueryResponse answer, Set<Facet> counted) {
    List<Long> ids =
        answer.getResults().stream()
            .map(d -> ClusterId.parse(String.valueOf(d.getFirstValue(IndexField.ID))))
            .toList();
    return new Found(
        answer.getResults().getNumFound(),
        ids,
        FacetCounts.read(answer, counted),
        isComplete(answer));
  }

  /** Solr says when its time limit ended a search, a shard's too. */
  private static boolean isComplete(QueryResponse answer) {
    return !Boolean.TRUE.equals(answer.getHeader().get("partialResults"));
  }
}
