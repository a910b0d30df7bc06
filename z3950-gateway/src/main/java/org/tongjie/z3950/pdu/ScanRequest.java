package org.tongjie.z3950.pdu;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongjie.z3950.ber.Octets;
import org.tongjie.z3950.ber.Oid;

/**
 * ScanRequest (Z39.50-2003 §3.2.8.1): a stretch of an index.
 *
 * @param attributeSet the set of attributes that name no set themselves; null when not said
 * @param start index and term to start from
 * @param stepSize terms to leave out between two; null when not said
 * @param preferredPosition where the start term shall stand in the answer, from 1; null when not
 *     said
 */
public record ScanRequest(
    @Nullable Octets referenceId,
    List<String> databases,
    @Nullable Oid attributeSet,
    RpnNode.Operand start,
    @Nullable Long stepSize,
    long termsRequested,
    @Nullable Long preferredPosition,
    List<OtherInformation> otherInfo)
    implements Apdu {
  public ScanRequest {
    databases = List.copyOf(databases);
    otherInfo = List.copyOf(otherInfo);
  }
}
