package org.tongjie.catalog.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.solr.client.solrj.response.QueryResponse;
import org.apache.solr.common.params.ModifiableSolrParams;
import org.apache.solr.common.util.NamedList;
import org.tongjie.catalog.query.BrowseRequest;
import org.tongjie.catalog.query.NumberForm;

/** A look into a list as Solr parameters, and the answer of our browse component. */
final class BrowseParams {
  private BrowseParams() {}

  static ModifiableSolrParams of(BrowseRequest request) {
    ModifiableSolrParams params = new ModifiableSolrParams();
    params.set("qt", "/browse");
    params.set("browse.fields", fields(request.list()));
    params.set("browse.start", start(request));
    params.set("browse.before", request.before());
    params.set("browse.after", request.after());
    FindParams.addFilter(params, request.libraries());
    return params;
  }

  /** Numbers are listed in the form they are indexed in; titles, names and headings Solr folds. */
  private static String start(BrowseRequest request) {
    return switch (request.list()) {
      case TITLE, AUTHOR, SUBJECT -> request.start();
      case ISBN -> NumberForm.isbn(request.start());
      case CALL_NUMBER -> NumberForm.callNumber(request.start());
    };
  }

  private static String fields(BrowseRequest.Browsable list) {
    return switch (list) {
      case TITLE -> IndexField.TITLE_EXACT + ',' + IndexField.TITLE_OTHER_EXACT;
      case AUTHOR -> IndexField.AUTHOR_EXACT + ',' + IndexField.CORPORATE_EXACT;
      case SUBJECT -> IndexField.SUBJECT_EXACT;
      case ISBN -> IndexField.ISBN;
      case CALL_NUMBER -> IndexField.CALL_NUMBER;
    };
  }

  static BrowsePage read(QueryResponse answer) {
    if (!(answer.getResponse().get("browse") instanceof NamedList<?> lists)
        || !(lists.get("before") instanceof NamedList<?> before)
        || !(lists.get("after") instanceof NamedList<?> after)) {
      throw new IndexException(
          "the search index did not list its terms: its solrconfig.xml is of another release",
          false,
          new IOException("no \"browse\" in the answer"));
    }
    List<BrowseTerm> from = terms(after);
    boolean found = !from.isEmpty() && from.getFirst().term().equals(lists.get("start"));
    return new BrowsePage(
        terms(before).reversed(), from, found, isComplete(before) && isComplete(after));
  }

  private static boolean isComplete(NamedList<?> list) {
    return Boolean.TRUE.equals(list.get("complete"));
  }

  private static List<BrowseTerm> terms(NamedList<?> list) {
    List<BrowseTerm> terms = new ArrayList<>();
    if (list.get("terms") instanceof List<?> rows) {
      for (Object row : rows) {
        if (row instanceof NamedList<?> term && term.get("count") instanceof Number count) {
          terms.add(
              new BrowseTerm(
                  String.valueOf(term.get("term")),
                  String.valueOf(term.get("display")),
                  count.longValue()));
        }
      }
    }
    return terms;
  }
}
