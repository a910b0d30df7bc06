package org.tongjie.z3950.pdu;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongjie.z3950.ber.Octets;

/**
 * PresentResponse (Z39.50-2003 §3.2.3.1).
 *
 * @param returned number of records returned
 * @param nextPosition place in the result set of the record after the last returned, 0 at the end
 * @param records records or diagnostics; null when there are none
 */
public record PresentResponse(
    @Nullable Octets referenceId,
    long returned,
    long nextPosition,
    PresentStatus presentStatus,
    @Nullable Records records,
    List<OtherInformation> otherInfo)
    implements Apdu {
  public PresentResponse {
    otherInfo = List.copyOf(otherInfo);
  }
}
