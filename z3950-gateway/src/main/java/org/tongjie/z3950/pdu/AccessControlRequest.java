package org.tongjie.z3950.pdu;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongjie.z3950.ber.Octets;

/** AccessControlRequest (Z39.50-2003 §3.2.5.1): the target asks who is there. */
public record AccessControlRequest(
    @Nullable Octets referenceId, SecurityChallenge challenge, List<OtherInformation> otherInfo)
    implements Apdu {
  public AccessControlRequest {
    otherInfo = List.copyOf(otherInfo);
  }
}
