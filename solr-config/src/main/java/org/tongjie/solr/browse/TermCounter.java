package org.tongjie.solr.browse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.SparseFixedBitSet;
import org.apache.solr.search.DocSet;
import org.jspecify.annotations.Nullable;

/** Counts the live documents that have a term in one of some fields, within a filter. */
final class TermCounter {
  private final List<Segment> segments = new ArrayList<>();
  private final @Nullable DocSet filter;

  /** The terms of the fields in one segment; a field that has none there is left out. */
  private record Segment(LeafReader reader, int base, List<TermsEnum> fields) {}

  TermCounter(List<LeafReaderContext> leaves, List<String> fields, @Nullable DocSet filter)
      throws IOException {
    this.filter = filter;
    for (LeafReaderContext leaf : leaves) {
      List<TermsEnum> terms = new ArrayList<>();
      for (String field : fields) {
        @Nullable Terms indexed = leaf.reader().terms(field);
        if (indexed != null) {
          terms.add(indexed.iterator());
        }
      }
      segments.add(new Segment(leaf.reader(), leaf.docBase, terms));
    }
  }

  long count(BytesRef term) throws IOException {
    long count = 0;
    for (Segment segment : segments) {
      List<TermsEnum> having = new ArrayList<>();
      for (TermsEnum field : segment.fields) {
        if (field.seekExact(term)) {
          having.add(field);
        }
      }
      count += having.isEmpty() ? 0 : count(segment, having);
    }
    return count;
  }

  private long count(Segment segment, List<TermsEnum> having) throws IOException {
    @Nullable Bits live = segment.reader.getLiveDocs();
    if (having.size() == 1 && live == null && filter == null) {
      return having.get(0).docFreq();
    }
    long count = 0;
    BitSet seen = having.size() == 1 ? null : new SparseFixedBitSet(segment.reader.maxDoc());
    for (TermsEnum field : having) {
      PostingsEnum documents = field.postings(null, PostingsEnum.NONE);
      for (int d = documents.nextDoc();
          d != DocIdSetIterator.NO_MORE_DOCS;
          d = documents.nextDoc()) {
        boolean counts =
            (live == null || live.get(d)) && (filter == null || filter.exists(segment.base + d));
        if (counts && (seen == null || !seen.getAndSet(d))) {
          count++;
        }
      }
    }
    return count;
  }
}
