package org.tongjie.catalog.index;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.solr.client.solrj.response.FacetField;
import org.apache.solr.client.solrj.response.QueryResponse;
import org.apache.solr.common.params.ModifiableSolrParams;
import org.jspecify.annotations.Nullable;
import org.tongjie.catalog.cluster.ClusterId;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.catalog.query.FindRequest;
import org.tongjie.catalog.query.SortKey;

/** A search of another system as Solr parameters, and Solr's answer to it. */
final class FindParams {
  private static final int MAX_LIBRARIES = 10_000;

  private FindParams() {}

  static ModifiableSolrParams of(FindRequest request) {
    ModifiableSolrParams params = new ModifiableSolrParams();
    PlainRendering rendering = new PlainRendering(new QueryParts(params), request.library());
    params.set("q", rendering.part(request.query()));
    request.library().ifPresent(library -> addFilter(params, library));
    if (!request.sort().isEmpty()) {
      params.set(
          "sort", request.sort().stream().map(FindParams::order).collect(Collectors.joining(",")));
    }
    params.set("start", request.start());
    params.set("rows", request.rows());
    params.set("fl", IndexField.ID);
    if (request.libraryCounts()) {
      params.set("facet", true);
      params.set("facet.field", IndexField.LIBRARY);
      params.set("facet.mincount", 1);
      params.set("facet.limit", MAX_LIBRARIES);
    }
    return params;
  }

  static void addFilter(ModifiableSolrParams params, AgencySymbol library) {
    params.set("fq", "{!term f=" + IndexField.LIBRARY + " v=$library}");
    params.set("library", library.value());
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

  static Found read(QueryResponse answer) {
    Map<AgencySymbol, Long> libraries = new LinkedHashMap<>();
    @Nullable FacetField counted = answer.getFacetField(IndexField.LIBRARY);
    if (counted != null) {
      counted.getValues().forEach(c -> libraries.put(new AgencySymbol(c.getName()), c.getCount()));
    }
    List<Long> ids =
        answer.getResults().stream()
            .map(d -> ClusterId.parse(String.valueOf(d.getFirstValue(IndexField.ID))))
            .toList();
    return new Found(answer.getResults().getNumFound(), ids, libraries, isComplete(answer));
  }

  /** Solr says when its time limit ended a search, a shard's too. */
  private static boolean isComplete(QueryResponse answer) {
    return !Boolean.TRUE.equals(answer.getHeader().get("partialResults"));
  }
}
