package org.tongjie.broker.routing;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tongjie.broker.region.ItemKey;

/**
 * A decision with all that led to it, so that it can be made again and explained.
 *
 * @param attempt the number that the chosen supplier's attempt will have, from 1
 * @param region version of the region's file that it was made with
 * @param policy what the region wanted
 * @param chosen the item asked for, empty where none was
 * @param editions which of the items are of another edition than the reader saw; none where that
 *     one alone will do
 */
public record RoutingDecision(
    int attempt,
    int region,
    RoutingPolicy policy,
    RoutingQuestion question,
    Rota rota,
    Optional<ItemKey> chosen,
    List<OtherEdition> editions) {

  /** A decision kept before there were editions has none. */
  public RoutingDecision {
    editions = List.copyOf(Objects.requireNonNullElse(editions, List.of()));
  }

  /** A decision on one edition. */
  public RoutingDecision(
      int attempt,
      int region,
      RoutingPolicy policy,
      RoutingQuestion question,
      Rota rota,
      Optional<ItemKey> chosen) {
    this(attempt, region, policy, question, rota, chosen, List.of());
  }

  /**
   * An item of another edition.
   *
   * @param label how people tell that edition from others
   */
  public record OtherEdition(ItemKey item, String label) {}

  /** Which other edition an item is of; empty for the one that the reader saw. */
  public Optional<String> editionOf(ItemKey item) {
    return editions.stream()
        .filter(one -> one.item().equals(item))
        .map(OtherEdition::label)
        .findFirst();
  }
}
