package org.tongjie.broker.routing;

import java.math.BigDecimal;
import java.util.Optional;
import org.tongjie.broker.region.ItemKey;
import org.tongjie.broker.region.PlaceCode;

/**
 * One item as it is known when suppliers are looked for.
 *
 * @param home where it stands
 * @param location shelf location in its library's own words, or empty
 * @param itemType in the region's words, or empty where the system's word has no meaning there
 * @param price in yuan
 * @param lastCopy whether the region has no other of its kind
 * @param promised whether it is promised to, or under way for, another request
 */
public record ItemFacts(
    ItemKey item,
    PlaceCode home,
    String location,
    String itemType,
    Optional<BigDecimal> price,
    ShelfStatus status,
    boolean lastCopy,
    boolean promised) {}
