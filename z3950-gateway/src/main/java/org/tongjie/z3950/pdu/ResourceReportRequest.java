package org.tongjie.z3950.pdu;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongjie.z3950.ber.Octets;
import org.tongjie.z3950.ber.Oid;

/**
 * ResourceReportRequest (Z39.50-2003 §3.2.6.3).
 *
 * @param operationId reference identifier of the operation asked about; null for all
 */
public record ResourceReportRequest(
    @Nullable Octets referenceId,
    @Nullable Octets operationId,
    @Nullable Oid reportFormat,
    List<OtherInformation> otherInfo)
    implements Apdu {
  public ResourceReportRequest {
    otherInfo = List.copyOf(otherInfo);
  }
}
