package org.tongjie.z3950.pdu;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongjie.z3950.ber.Octets;

/** AccessControlResponse (Z39.50-2003 §3.2.5.1): an answer to a challenge, or why there is none. */
public record AccessControlResponse(
    @Nullable Octets referenceId,
    @Nullable SecurityChallenge response,
    @Nullable Diagnostic diagnostic,
    List<OtherInformation> otherInfo)
    implements Apdu {
  public AccessControlResponse {
    otherInfo = List.copyOf(otherInfo);
  }
}
