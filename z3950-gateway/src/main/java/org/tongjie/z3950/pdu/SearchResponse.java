package org.tongjie.z3950.pdu;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongjie.z3950.ber.Octets;

/**
 * SearchResponse (Z39.50-2003 §3.2.2.1).
 *
 * @param resultCount number of records found
 * @param searchStatus whether the search succeeded
 * @param resultSetStatus when it failed: 1 subset, 2 interim, 3 none, 4 estimate; null when not
 *     said
 * @param delivery the records sent along
 * @param additionalSearchInfo such as {@link SearchResult1}
 */
public record SearchResponse(
    @Nullable Octets referenceId,
    long resultCount,
    boolean searchStatus,
    @Nullable Integer resultSetStatus,
    Delivery delivery,
    List<OtherInformation> additionalSearchInfo,
    List<OtherInformation> otherInfo)
    implements Apdu {
  public SearchResponse {
    additionalSearchInfo = List.copyOf(additionalSearchInfo);
    otherInfo = List.copyOf(otherInfo);
  }
}
