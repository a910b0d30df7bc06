package org.tongjie.broker.routing;

import java.util.Optional;
import org.tongjie.broker.region.ItemKey;

/**
 * A decision with all that led to it, so that it can be made again and explained.
 *
 * @param attempt the number that the chosen supplier's attempt will have, from 1
 * @param region version of the region's file that it was made with
 * @param policy what the region wanted
 * @param chosen the item asked for, empty where none was
 */
public record RoutingDecision(
    int attempt,
    int region,
    RoutingPolicy policy,
    RoutingQuestion question,
    Rota rota,
    Optional<ItemKey> chosen) {}
