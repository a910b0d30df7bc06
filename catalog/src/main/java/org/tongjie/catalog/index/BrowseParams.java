package org.tongjie.catalog.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.solr.client.solrj.response.QueryResponse;
import org.apache.solr.common.params.ModifiableSolrParams;
import org.apache.solr.common.util.NamedList;
import org.jspecify.annotations.Nullable;
import org.tongjie.catalog.query.BrowseRequest;

/** A look into a list as Solr parameters, and the answer of our browse component. */
final class BrowseParams {
  private BrowseParams() {}

  static ModifiableSolrParams of(BrowseRequest request) {
    ModifiableSolrParams params = new ModifiableSolrParams();
    params.set("qt", "/browse");
    params.set("browse.fields", fields(request.list()));
    params.set("browse.start", request.start());
    params.set("browse.before", request.before());
    params.set("browse.after", request.after());
    request.library().ifPresent(library -> FindParams.addFilter(params, library));
    return params;
  }

  private static String fields(BrowseRequest.Browsable list) {
    return switch (list) {
      case TITLE -> IndexField.TITLE_EXACT;
      case AUTHOR -> "author_exact";
      case SUBJECT -> "subject_exact";
      case ISBN -> IndexField.ISBN;
      case CALL_NUMBER -> IndexField.CALL_NUMBER;
    };
  }

  static BrowsePage read(QueryResponse answer, BrowseRequest request) {
    @Nullable Object page = answer.getResponse().get("browse");
    if (!(page instanceof NamedList<?> lists)) {
      throw new IndexException(
          "the search index did not list its terms: its solrconfig.xml is of another release",
          false,
          new IOException("no \"browse\" in the answer"));
    }
    return new BrowsePage(
        terms(lists.get("before")),
        terms(lists.get("after")),
        Boolean.TRUE.equals(lists.get("found")),
        Boolean.TRUE.equals(lists.get("complete")));
  }

  private static List<BrowseTerm> terms(@Nullable Object listed) {
    List<BrowseTerm> terms = new ArrayList<>();
    if (listed instanceof List<?> rows) {
      for (Object row : rows) {
        if (row instanceof NamedList<?> term) {
          terms.add(
              new BrowseTerm(
                  String.valueOf(term.get("term")),
                  String.valueOf(term.get("display")),
                  term.get("count") instanceof Number count ? count.longValue() : 0));
        }
      }
    }
    return terms;
  }
}
