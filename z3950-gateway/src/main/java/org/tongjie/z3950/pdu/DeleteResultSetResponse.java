package org.tongjie.z3950.pdu;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongjie.z3950.ber.Octets;

/**
 * DeleteResultSetResponse (Z39.50-2003 §3.2.4.1).
 *
 * @param listStatuses what became of each set listed; null when not said
 * @param numberNotDeleted how many could not be deleted at a deletion of all
 * @param bulkStatuses which could not be deleted at a deletion of all
 */
public record DeleteResultSetResponse(
    @Nullable Octets referenceId,
    DeleteSetStatus status,
    @Nullable List<ListStatus> listStatuses,
    @Nullable Long numberNotDeleted,
    @Nullable List<ListStatus> bulkStatuses,
    @Nullable String message,
    List<OtherInformation> otherInfo)
    implements Apdu {
  public DeleteResultSetResponse {
    listStatuses = listStatuses == null ? null : List.copyOf(listStatuses);
    bulkStatuses = bulkStatuses == null ? null : List.copyOf(bulkStatuses);
    otherInfo = List.copyOf(otherInfo);
  }

  /** What became of one set. */
  public record ListStatus(String resultSet, DeleteSetStatus status) {}
}
