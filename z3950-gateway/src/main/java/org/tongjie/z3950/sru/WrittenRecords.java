package org.tongjie.z3950.sru;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongjie.catalog.cluster.ClusterRecord;
import org.tongjie.z3950.syntax.RecordForm;
import org.tongjie.z3950.syntax.RecordWriter;
import org.tongjie.z3950.syntax.WrittenRecord;
import org.tongjie.z3950.syntax.XmlSchema;

/**
 * Records in XML, kept as written for as long as the very cluster they were written from is in
 * memory: one that changed is read anew and so is another, and is written anew. Safe for use by
 * many threads.
 */
final class WrittenRecords {
  private static final int OVERHEAD = 200;

  private final RecordWriter writer;

  /** Each cluster in the schemas it was asked for. */
  private final Cache<ClusterRecord, Map<XmlSchema, WrittenRecord>> written;

  /**
   * Nothing written yet.
   *
   * @param maxOctets how much memory records may take, in octets
   */
  WrittenRecords(RecordWriter writer, long maxOctets) {
    this.writer = writer;
    this.written =
        Caffeine.newBuilder()
            .weakKeys() // which compares by identity
            .maximumWeight(maxOctets)
            .weigher(WrittenRecords::weight)
            .build();
  }

  private static int weight(ClusterRecord cluster, Map<XmlSchema, WrittenRecord> inSchemas) {
    int weight = OVERHEAD;
    for (WrittenRecord record : inSchemas.values()) {
      weight += record instanceof WrittenRecord.Octets(byte[] octets) ? octets.length : 0;
    }
    return weight;
  }

  /**
   * The cluster in a form in XML; brief ones are written in less time than it takes to keep them.
   */
  WrittenRecord of(ClusterRecord cluster, RecordForm form) {
    if (form.brief()) {
      return writer.write(cluster, form);
    }
    @Nullable Map<XmlSchema, WrittenRecord> known = written.getIfPresent(cluster);
    @Nullable WrittenRecord record = known == null ? null : known.get(form.schema());
    if (record == null) {
      record = writer.write(cluster, form);
      written.asMap().merge(cluster, Map.of(form.schema(), record), WrittenRecords::together);
    }
    return record;
  }

  private static Map<XmlSchema, WrittenRecord> together(
      Map<XmlSchema, WrittenRecord> some, Map<XmlSchema, WrittenRecord> more) {
    Map<XmlSchema, WrittenRecord> all = new HashMap<>(some);
    all.putAll(more);
    return Map.copyOf(all);
  }
}
