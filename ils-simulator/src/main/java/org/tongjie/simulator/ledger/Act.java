package org.tongjie.simulator.ledger;

import java.time.Instant;
import java.util.Map;

/**
 * One thing the system did.
 *
 * @param number from 1, without gaps
 * @param reader card number, empty when none is concerned
 * @param item barcode, empty when none is concerned
 * @param hold number of the hold, 0 when none is concerned
 * @param marker what the caller gave to recognise its own request by, empty when it gave none
 * @param details further facts by name
 */
public record Act(
    long number,
    Instant time,
    ActKind kind,
    String reader,
    String item,
    long hold,
    String marker,
    Map<String, String> details) {
  public Act {
    details = Map.copyOf(details);
  }

  static Act of(long number, Instant time, ActDraft draft) {
    return new Act(
        number,
        time,
        draft.kind(),
        draft.reader(),
        draft.item(),
        draft.hold(),
        draft.marker(),
        draft.details());
  }

  /** A detail, empty when it was not given. */
  public String detail(String name) {
    return details.getOrDefault(name, "");
  }
}
