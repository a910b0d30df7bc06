package org.tongjie.z3950.pdu;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongjie.z3950.ber.Octets;

/**
 * ResourceControlRequest (Z39.50-2003 §3.2.6.1): the target tells of a costly operation.
 *
 * @param partialResultsAvailable 1 subset, 2 interim, 3 none; null when not said
 */
public record ResourceControlRequest(
    @Nullable Octets referenceId,
    @Nullable Boolean suspended,
    @Nullable External resourceReport,
    @Nullable Integer partialResultsAvailable,
    boolean responseRequired,
    @Nullable Boolean triggered,
    List<OtherInformation> otherInfo)
    implements Apdu {
  public ResourceControlRequest {
    otherInfo = List.copyOf(otherInfo);
  }
}
