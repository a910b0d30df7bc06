package org.tongjie.broker.routing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.request.RequestId;

/**
 * All that an order of suppliers depends on, besides the region itself: the same question in the
 * same region gets the same answer at any time.
 *
 * @param placed when the reader asked
 * @param now when suppliers are looked for
 * @param neededBy when the book is of no use any more
 * @param items every item that could do, in any order
 * @param tried what was asked before for this request
 * @param experience of the libraries that these items belong to
 */
public record RoutingQuestion(
    RequestId request,
    Borrower borrower,
    PlaceCode pickup,
    Instant placed,
    Instant now,
    Optional<Instant> neededBy,
    List<ItemFacts> items,
    List<Tried> tried,
    Experience experience) {
  public RoutingQuestion {
    items = List.copyOf(items);
    tried = List.copyOf(tried);
  }

  /** The same with other experience. */
  public RoutingQuestion with(Experience other) {
    return new RoutingQuestion(
        request, borrower, pickup, placed, now, neededBy, items, tried, other);
  }
}
