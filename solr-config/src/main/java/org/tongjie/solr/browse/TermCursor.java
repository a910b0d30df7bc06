package org.tongjie.solr.browse;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;

/** A place in the ordered entries of one field in one segment, moving up or down. */
final class TermCursor {
  private final SortedSetDocValues entries;
  private final long step;
  private long ordinal;
  private BytesRef entry = new BytesRef();

  private TermCursor(SortedSetDocValues entries, long step, long ordinal) {
    this.entries = entries;
    this.step = step;
    this.ordinal = ordinal;
  }

  /** Stands at the first entry from a place on. */
  static TermCursor up(LeafReaderContext segment, String field, BytesRef from) throws IOException {
    SortedSetDocValues entries = DocValues.getSortedSet(segment.reader(), field);
    return new TermCursor(entries, 1, ceiling(entries, from)).load();
  }

  /** Stands at the last entry before a place. */
  static TermCursor down(LeafReaderContext segment, String field, BytesRef from)
      throws IOException {
    SortedSetDocValues entries = DocValues.getSortedSet(segment.reader(), field);
    return new TermCursor(entries, -1, ceiling(entries, from) - 1).load();
  }

  private static long ceiling(SortedSetDocValues entries, BytesRef from) throws IOException {
    if (entries.getValueCount() == 0) {
      return 0;
    }
    long found = entries.lookupTerm(from);
    return found < 0 ? -found - 1 : found;
  }

  boolean isAtEnd() {
    return ordinal < 0 || ordinal >= entries.getValueCount();
  }

  /** The entry here; the cursor's own, until it moves. */
  BytesRef entry() {
    return entry;
  }

  void move() throws IOException {
    ordinal += step;
    load();
  }

  /** The dictionary gives its one buffer out anew with each look. */
  private TermCursor load() throws IOException {
    if (!isAtEnd()) {
      entry = BytesRef.deepCopyOf(entries.lookupOrd(ordinal));
    }
    return this;
  }
}
