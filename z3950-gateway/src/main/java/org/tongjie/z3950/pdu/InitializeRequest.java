package org.tongjie.z3950.pdu;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongjie.z3950.ber.Octets;

/**
 * InitializeRequest (Z39.50-2003 §3.2.1.1): the client opens the association.
 *
 * @param userInformation a negotiation record as older clients send it; see also {@code otherInfo}
 */
public record InitializeRequest(
    @Nullable Octets referenceId,
    ProtocolVersions versions,
    Set<Option> options,
    MessageSizes sizes,
    @Nullable IdAuthentication authentication,
    Implementation implementation,
    @Nullable External userInformation,
    List<OtherInformation> otherInfo)
    implements Apdu {
  public InitializeRequest {
    options = Set.copyOf(options);
    otherInfo = List.copyOf(otherInfo);
  }
}
