package org.tongjie.z3950.pdu;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongjie.z3950.ber.Octets;

/**
 * ResourceReportResponse (Z39.50-2003 §3.2.6.3).
 *
 * @param status 0 success, 1 partial, 2 to 7 failure
 */
public record ResourceReportResponse(
    @Nullable Octets referenceId,
    int status,
    @Nullable External resourceReport,
    List<OtherInformation> otherInfo)
    implements Apdu {
  public ResourceReportResponse {
    otherInfo = List.copyOf(otherInfo);
  }
}
