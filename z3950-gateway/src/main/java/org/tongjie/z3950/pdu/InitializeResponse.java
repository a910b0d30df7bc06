package org.tongjie.z3950.pdu;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongjie.z3950.ber.Octets;

/**
 * InitializeResponse (Z39.50-2003 §3.2.1.1).
 *
 * @param accepted whether the association is open; if not, a diagnostic is in {@code
 *     userInformation} or {@code otherInfo}
 */
public record InitializeResponse(
    @Nullable Octets referenceId,
    ProtocolVersions versions,
    Set<Option> options,
    MessageSizes sizes,
    boolean accepted,
    Implementation implementation,
    @Nullable External userInformation,
    List<OtherInformation> otherInfo)
    implements Apdu {
  public InitializeResponse {
    options = Set.copyOf(options);
    otherInfo = List.copyOf(otherInfo);
  }
}
