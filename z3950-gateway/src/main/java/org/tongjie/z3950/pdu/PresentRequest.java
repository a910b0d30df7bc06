package org.tongjie.z3950.pdu;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongjie.z3950.ber.Octets;
import org.tongjie.z3950.ber.Oid;

/**
 * PresentRequest (Z39.50-2003 §3.2.3.1).
 *
 * @param ranges ranges of records, at least one, the first being the only one before version 3
 * @param composition elements wanted, null for the target's choice
 * @param recordSyntax record syntax wanted, null for the target's choice
 * @param segmentation limits of segmentation, null when there are none
 */
public record PresentRequest(
    @Nullable Octets referenceId,
    String resultSetName,
    List<Range> ranges,
    @Nullable RecordComposition composition,
    @Nullable Oid recordSyntax,
    @Nullable Segmentation segmentation,
    List<OtherInformation> otherInfo)
    implements Apdu {
  public PresentRequest {
    ranges = List.copyOf(ranges);
    otherInfo = List.copyOf(otherInfo);
    if (ranges.isEmpty()) {
      throw new IllegalArgumentException("a present request names at least one range");
    }
  }

  /**
   * A range of records.
   *
   * @param start place of the first in the result set, from 1
   * @param count number of records
   */
  public record Range(long start, long count) {}

  /** Limits of segmentation (Z39.50-2003 §3.2.3.1.5), each null when not said. */
  public record Segmentation(
      @Nullable Long maxSegmentCount,
      @Nullable Long maxRecordSize,
      @Nullable Long maxSegmentSize) {}
}
