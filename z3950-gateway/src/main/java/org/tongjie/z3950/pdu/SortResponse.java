package org.tongjie.z3950.pdu;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongjie.z3950.ber.Octets;

/**
 * SortResponse (Z39.50-2003 §3.2.7.1).
 *
 * @param resultSetStatus state of the set after a failure: 1 empty, 2 interim, 3 unchanged, 4 none;
 *     null when not said
 * @param diagnostics null when there are none
 */
public record SortResponse(
    @Nullable Octets referenceId,
    SortStatus status,
    @Nullable Integer resultSetStatus,
    @Nullable List<Diagnostic> diagnostics,
    @Nullable Long resultCount,
    List<OtherInformation> otherInfo)
    implements Apdu {
  public SortResponse {
    diagnostics = diagnostics == null ? null : List.copyOf(diagnostics);
    otherInfo = List.copyOf(otherInfo);
  }
}
