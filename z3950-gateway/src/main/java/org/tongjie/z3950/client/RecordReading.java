package org.tongjie.z3950.client;

import java.util.List;
import org.tongjie.catalog.marc.MarcDialect;
import org.tongjie.catalog.marc.MarcEncoding;
import org.tongjie.catalog.marc.MarcRecord;

/** What became of a record that a target delivered. */
public sealed interface RecordReading {

  /**
   * A record.
   *
   * @param dialect as its tags tell
   * @param encoding as its octets tell
   * @param remarks where it is not as the target or the record itself says, in words
   */
  record Read(MarcRecord marc, MarcDialect dialect, MarcEncoding encoding, List<String> remarks)
      implements RecordReading {
    public Read {
      remarks = List.copyOf(remarks);
    }
  }

  /** No record, and why. */
  record Unreadable(String reason) implements RecordReading {}
}
