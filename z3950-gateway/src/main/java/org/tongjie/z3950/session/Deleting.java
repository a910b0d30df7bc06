package org.tongjie.z3950.session;

import java.util.ArrayList;
import java.util.List;
import org.tongjie.z3950.pdu.DeleteResultSetRequest;
import org.tongjie.z3950.pdu.DeleteResultSetResponse;
import org.tongjie.z3950.pdu.DeleteResultSetResponse.ListStatus;
import org.tongjie.z3950.pdu.DeleteSetStatus;

/** Delete (Z39.50-2003 §3.2.4): the sets listed or all. */
final class Deleting {
  private final ResultSets sets;

  Deleting(ResultSets sets) {
    this.sets = sets;
  }

  DeleteResultSetResponse delete(DeleteResultSetRequest request) {
    if (request.function() == DeleteResultSetRequest.ALL) {
      sets.names().forEach(sets::remove);
      return new DeleteResultSetResponse(
          request.referenceId(), DeleteSetStatus.SUCCESS, null, 0L, null, null, List.of());
    }
    List<ListStatus> statuses = new ArrayList<>();
    List<String> listed = request.resultSets() == null ? List.of() : request.resultSets();
    for (String name : listed) {
      statuses.add(new ListStatus(name, remove(name)));
    }
    return new DeleteResultSetResponse(
        request.referenceId(), overall(statuses), statuses, null, null, null, List.of());
  }

  private DeleteSetStatus remove(String name) {
    if (sets.remove(name)) {
      return DeleteSetStatus.SUCCESS;
    }
    return sets.wasDropped(name)
        ? DeleteSetStatus.PREVIOUSLY_DELETED_BY_TARGET
        : DeleteSetStatus.RESULT_SET_DID_NOT_EXIST;
  }

  private static DeleteSetStatus overall(List<ListStatus> statuses) {
    boolean all = statuses.stream().allMatch(one -> one.status() == DeleteSetStatus.SUCCESS);
    if (all) {
      return DeleteSetStatus.SUCCESS;
    }
    return statuses.size() == 1
        ? statuses.getFirst().status()
        : DeleteSetStatus.NOT_ALL_REQUESTED_DELETED;
  }
}
