package org.tongjie.solr.browse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.util.BytesRef;
import org.apache.solr.common.util.NamedList;
import org.apache.solr.common.util.SimpleOrderedMap;

/**
 * Terms in one direction from a place, as a shard found them and as shards' answers merge.
 *
 * @param complete whether there are as many as wanted, or no more
 * @param reached the last key looked at
 */
record ListedTerms(List<ListedTerm> terms, boolean complete, BytesRef reached) {

  /**
   * One list of those of all shards, with counts added up. Every shard gave its nearest terms, so
   * the nearest of all are among them; behind the place where a shard gave up nothing is known.
   *
   * @param order nearest first
   */
  static ListedTerms merge(List<ListedTerms> shards, int wanted, Comparator<BytesRef> order) {
    SortedMap<BytesRef, ListedTerm> merged = new TreeMap<>(order);
    List<BytesRef> limits = new ArrayList<>();
    for (ListedTerms shard : shards) {
      shard.terms.forEach(term -> merged.merge(term.key(), term, ListedTerm::plus));
      if (!shard.complete) {
        limits.add(shard.reached);
      }
    }
    limits.sort(order);
    List<ListedTerm> terms =
        merged.values().stream()
            .filter(term -> limits.isEmpty() || order.compare(term.key(), limits.get(0)) <= 0)
            .limit(wanted)
            .toList();
    boolean complete = limits.isEmpty() || terms.size() == wanted;
    return new ListedTerms(terms, complete, limits.isEmpty() ? new BytesRef() : limits.get(0));
  }

  /** The form between nodes and to the client; the key goes along between nodes. */
  NamedList<Object> write(boolean keys) {
    List<NamedList<Object>> rows = new ArrayList<>();
    for (ListedTerm term : terms) {
      NamedList<Object> row = new SimpleOrderedMap<>();
      if (keys) {
        row.add("key", term.key().utf8ToString());
      }
      row.add("term", BrowseKey.exact(term.key()).utf8ToString());
      row.add("display", term.display());
      row.add("count", term.count());
      rows.add(row);
    }
    NamedList<Object> written = new SimpleOrderedMap<>();
    written.add("terms", rows);
    written.add("complete", complete);
    if (keys) {
      written.add("reached", reached.utf8ToString());
    }
    return written;
  }

  /** Reads what another node wrote with keys. */
  static ListedTerms read(NamedList<?> written) {
    List<ListedTerm> terms = new ArrayList<>();
    for (Object row : (List<?>) written.get("terms")) {
      NamedList<?> term = (NamedList<?>) row;
      terms.add(
          new ListedTerm(
              new BytesRef(text(term, "key")),
              text(term, "display"),
              ((Number) term.get("count")).longValue()));
    }
    return new ListedTerms(
        terms,
        Boolean.TRUE.equals(written.get("complete")),
        new BytesRef(text(written, "reached")));
  }

  private static String text(NamedList<?> list, String name) {
    return String.valueOf(list.get(name));
  }
}
