package org.tongjie.z3950.pdu;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongjie.z3950.ber.Octets;

/**
 * ResourceControlResponse (Z39.50-2003 §3.2.6.1).
 *
 * @param proceed whether the operation shall go on
 * @param resultSetWanted whether what was found so far shall be kept; null when not said
 */
public record ResourceControlResponse(
    @Nullable Octets referenceId,
    boolean proceed,
    @Nullable Boolean resultSetWanted,
    List<OtherInformation> otherInfo)
    implements Apdu {
  public ResourceControlResponse {
    otherInfo = List.copyOf(otherInfo);
  }
}
