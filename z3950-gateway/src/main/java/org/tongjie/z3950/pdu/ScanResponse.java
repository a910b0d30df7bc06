package org.tongjie.z3950.pdu;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongjie.z3950.ber.Octets;
import org.tongjie.z3950.ber.Oid;

/**
 * ScanResponse (Z39.50-2003 §3.2.8.1).
 *
 * @param entriesReturned number of entries
 * @param positionOfTerm where the start term stands among the entries, from 1; null when not said
 * @param entries terms or diagnostics; null when there are none
 */
public record ScanResponse(
    @Nullable Octets referenceId,
    @Nullable Long stepSize,
    ScanStatus status,
    long entriesReturned,
    @Nullable Long positionOfTerm,
    @Nullable ScanEntries entries,
    @Nullable Oid attributeSet,
    List<OtherInformation> otherInfo)
    implements Apdu {
  public ScanResponse {
    otherInfo = List.copyOf(otherInfo);
  }
}
