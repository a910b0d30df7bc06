package org.tongjie.z3950.client;

import java.util.List;

/** Answer to a scan of an index. */
public sealed interface Scanned {

  /**
   * A stretch of the index.
   *
   * @param position where the term asked for stands or would stand, from 1; 0 when not told
   */
  record Terms(List<Entry> entries, int position) implements Scanned {
    public Terms {
      entries = List.copyOf(entries);
    }
  }

  /**
   * A term of the index.
   *
   * @param count records that have it, -1 when not told
   */
  record Entry(String term, long count) {}

  /** There is no list. */
  record Failed(List<TargetDiagnostic> diagnostics) implements Scanned {
    public Failed {
      diagnostics = List.copyOf(diagnostics);
    }
  }
}
