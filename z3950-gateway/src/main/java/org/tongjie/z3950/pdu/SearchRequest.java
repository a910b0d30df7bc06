package org.tongjie.z3950.pdu;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongjie.z3950.ber.Octets;

/**
 * SearchRequest (Z39.50-2003 §3.2.2.1).
 *
 * @param piggyback which records to send along with the answer
 * @param replace whether a result set of that name may be replaced
 * @param resultSetName the name under which the result is kept, {@code default} without named sets
 */
public record SearchRequest(
    @Nullable Octets referenceId,
    Piggyback piggyback,
    boolean replace,
    String resultSetName,
    List<String> databases,
    Query query,
    List<OtherInformation> additionalSearchInfo,
    List<OtherInformation> otherInfo)
    implements Apdu {
  public SearchRequest {
    databases = List.copyOf(databases);
    additionalSearchInfo = List.copyOf(additionalSearchInfo);
    otherInfo = List.copyOf(otherInfo);
  }
}
