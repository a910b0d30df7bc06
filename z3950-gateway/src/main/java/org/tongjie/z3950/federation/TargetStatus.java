package org.tongjie.z3950.federation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A target in a search.
 *
 * @param code its code, "union" for our own catalogue
 * @param total records it found, -1 while it has not told
 * @param received records that came
 * @param millis since it was asked, up to its first answer or its end
 * @param message why it did not answer as wanted, or empty
 * @param remarks what was odd about its answer
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record TargetStatus(
    String code,
    String name,
    TargetState state,
    long total,
    int received,
    long millis,
    String message,
    List<String> remarks) {
  public TargetStatus {
    remarks = List.copyOf(remarks);
  }
}
