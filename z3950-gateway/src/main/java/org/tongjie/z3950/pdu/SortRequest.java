package org.tongjie.z3950.pdu;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongjie.z3950.ber.Octets;

/**
 * SortRequest (Z39.50-2003 §3.2.7.1).
 *
 * @param keys keys from major to minor
 */
public record SortRequest(
    @Nullable Octets referenceId,
    List<String> inputResultSets,
    String sortedResultSet,
    List<SortKeySpec> keys,
    List<OtherInformation> otherInfo)
    implements Apdu {
  public SortRequest {
    inputResultSets = List.copyOf(inputResultSets);
    keys = List.copyOf(keys);
    otherInfo = List.copyOf(otherInfo);
  }
}
