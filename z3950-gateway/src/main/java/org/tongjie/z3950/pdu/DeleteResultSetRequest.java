package org.tongjie.z3950.pdu;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongjie.z3950.ber.Octets;

/**
 * DeleteResultSetRequest (Z39.50-2003 §3.2.4.1).
 *
 * @param function 0 the sets listed, 1 all
 * @param resultSets names of sets; null when there is no list
 */
public record DeleteResultSetRequest(
    @Nullable Octets referenceId,
    int function,
    @Nullable List<String> resultSets,
    List<OtherInformation> otherInfo)
    implements Apdu {
  /** Function: the sets listed. */
  public static final int LIST = 0;

  /** Function: all sets of the association. */
  public static final int ALL = 1;

  public DeleteResultSetRequest {
    resultSets = resultSets == null ? null : List.copyOf(resultSets);
    otherInfo = List.copyOf(otherInfo);
  }
}
