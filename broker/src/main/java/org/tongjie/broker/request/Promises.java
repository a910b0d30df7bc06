package org.tongjie.broker.request;

import java.util.List;
import java.util.Optional;
import org.tongjie.broker.region.ItemKey;

/**
 * Which items a step promises to a reader for the first time. Only these are refused when the item
 * is promised to somebody else: what happened to an item that was asked for before is a fact, and
 * is kept even where two requests then have it.
 */
public final class Promises {
  private Promises() {}

  /** The items of the attempts that begin with this step. */
  public static List<ItemKey> made(Optional<PatronRequest> before, PatronRequest after) {
    int known = before.map(request -> request.suppliers().size()).orElse(0);
    return after.suppliers().stream()
        .skip(known)
        .filter(attempt -> !attempt.isSettled())
        .map(attempt -> attempt.candidate().item())
        .toList();
  }
}
