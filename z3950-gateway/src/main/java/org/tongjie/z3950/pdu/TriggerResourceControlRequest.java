package org.tongjie.z3950.pdu;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongjie.z3950.ber.Octets;
import org.tongjie.z3950.ber.Oid;

/**
 * TriggerResourceControlRequest (Z39.50-2003 §3.2.6.2); it has no response.
 *
 * @param action 1 resource report, 2 resource control, 3 cancel
 */
public record TriggerResourceControlRequest(
    @Nullable Octets referenceId,
    int action,
    @Nullable Oid reportFormat,
    @Nullable Boolean resultSetWanted,
    List<OtherInformation> otherInfo)
    implements Apdu {
  public TriggerResourceControlRequest {
    otherInfo = List.copyOf(otherInfo);
  }
}
