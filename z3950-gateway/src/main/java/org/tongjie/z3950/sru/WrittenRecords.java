package org.tongjie.z3950.sru;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.tongjie.catalog.cluster.ClusterRecord;
import org.tongjie.z3950.syntax.RecordForm;
import org.tongjie.z3950.syntax.RecordWriter;
import org.tongjie.z3950.syntax.WrittenRecord;

/**
 * Records in XML, kept as written for as long as the very cluster they were written from is in
 * memory: one that changed is read anew and so is another, and is written anew. Safe for use by
 * many threads.
 */
final class WrittenRecords {
  /** Octets kept for each schema: some six thousand records. */
  private static final long ROOM = 32L * 1024 * 1024;

  private static final int OVERHEAD = 100;

  private final RecordWriter writer;
  private final Cache<ClusterRecord, WrittenRecord> marc = newCache();
  private final Cache<ClusterRecord, WrittenRecord> unimarc = newCache();
  private final Cache<ClusterRecord, WrittenRecord> dublinCore = newCache();

  WrittenRecords(RecordWriter writer) {
    this.writer = writer;
  }

  private static Cache<ClusterRecord, WrittenRecord> newCache() {
    return Caffeine.newBuilder()
        .weakKeys() // which compares by identity
        .maximumWeight(ROOM)
        .weigher((ClusterRecord _, WrittenRecord record) -> weight(record))
        .build();
  }

  private static int weight(WrittenRecord record) {
    return record instanceof WrittenRecord.Octets(byte[] octets)
        ? OVERHEAD + octets.length
        : OVERHEAD;
  }

  /**
   * The cluster in a form in XML; brief ones are written in less time than it takes to keep them.
   */
  WrittenRecord of(ClusterRecord cluster, RecordForm form) {
    if (form.brief()) {
      return writer.write(cluster, form);
    }
    Cache<ClusterRecord, WrittenRecord> cache =
        switch (form.schema()) {
          case MARCXML -> marc;
          case UNIMARC -> unimarc;
          case DC -> dublinCore;
        };
    return cache.get(cluster, wanted -> writer.write(wanted, form));
  }
}
