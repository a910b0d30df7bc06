package org.tongjie.z3950.federation;

import java.time.Duration;
import java.util.Set;
import org.tongjie.catalog.query.Query;

/**
 * A search.
 *
 * @param typed the query as it was typed
 * @param query the same, understood
 * @param targets codes of the targets to ask, "union" among them for our own catalogue
 * @param size records wanted of each at most
 * @param limit after which the search ends whatever is missing
 */
public record FederatedRequest(
    String typed, Query query, Set<String> targets, int size, Duration limit) {
  public FederatedRequest {
    targets = Set.copyOf(targets);
  }
}
