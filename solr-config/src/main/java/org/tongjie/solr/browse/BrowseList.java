package org.tongjie.solr.browse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.BytesRef;
import org.apache.solr.search.DocSet;
import org.apache.solr.search.SolrIndexSearcher;
import org.jspecify.annotations.Nullable;

/**
 * The terms of some fields of this index in one order: the segments' sorted entries, merged while
 * they are walked. Nothing is kept between requests, so a commit costs a browser nothing.
 */
final class BrowseList {
  /** Entries looked at in one direction; a library with few records in a large index needs many. */
  private static final int MAX_ENTRIES = 20_000;

  private final List<LeafReaderContext> leaves;
  private final List<String> fields;
  private final TermCounter counter;

  BrowseList(SolrIndexSearcher searcher, List<String> fields, @Nullable DocSet filter)
      throws IOException {
    this.leaves = searcher.getIndexReader().leaves();
    this.fields = fields;
    this.counter = new TermCounter(leaves, fields, filter);
  }

  /** Terms from a place on, in order. */
  ListedTerms up(BytesRef from, int wanted) throws IOException {
    PriorityQueue<TermCursor> cursors = queue(Comparator.comparing(TermCursor::entry));
    for (LeafReaderContext leaf : leaves) {
      for (String field : fields) {
        add(cursors, TermCursor.up(leaf, field, from));
      }
    }
    return walk(cursors, wanted);
  }

  /** Terms before a place, the nearest first. */
  ListedTerms down(BytesRef from, int wanted) throws IOException {
    PriorityQueue<TermCursor> cursors = queue(Comparator.comparing(TermCursor::entry).reversed());
    for (LeafReaderContext leaf : leaves) {
      for (String field : fields) {
        add(cursors, TermCursor.down(leaf, field, from));
      }
    }
    return walk(cursors, wanted);
  }

  private static PriorityQueue<TermCursor> queue(Comparator<TermCursor> order) {
    return new PriorityQueue<>(order);
  }

  private static void add(PriorityQueue<TermCursor> cursors, TermCursor cursor) {
    if (!cursor.isAtEnd()) {
      cursors.add(cursor);
    }
  }

  private ListedTerms walk(PriorityQueue<TermCursor> cursors, int wanted) throws IOException {
    List<ListedTerm> terms = new ArrayList<>();
    BytesRef last = new BytesRef();
    int entries = 0;
    while (terms.size() < wanted && !cursors.isEmpty() && entries < MAX_ENTRIES) {
      BytesRef entry = cursors.element().entry();
      last = new BytesRef(entry.bytes, entry.offset, BrowseKey.keyLength(entry));
      entries += pass(cursors, last);
      long count = counter.count(BrowseKey.exact(last));
      if (count > 0) {
        terms.add(new ListedTerm(last, BrowseKey.display(entry), count));
      }
    }
    boolean complete = terms.size() == wanted || cursors.isEmpty();
    return new ListedTerms(terms, complete, last);
  }

  /** Moves behind all entries of a key and says how many they were. */
  private static int pass(PriorityQueue<TermCursor> cursors, BytesRef key) throws IOException {
    int passed = 0;
    while (!cursors.isEmpty() && hasKey(cursors.element().entry(), key)) {
      TermCursor cursor = cursors.remove();
      cursor.move();
      add(cursors, cursor);
      passed++;
    }
    return passed;
  }

  private static boolean hasKey(BytesRef entry, BytesRef key) {
    int length = BrowseKey.keyLength(entry);
    return length == key.length && new BytesRef(entry.bytes, entry.offset, length).bytesEquals(key);
  }
}
