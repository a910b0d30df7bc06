package org.tongjie.broker.supply;

import java.math.BigDecimal;
import java.util.Optional;
import org.tongjie.broker.region.ItemKey;
import org.tongjie.broker.region.PlaceCode;

/**
 * An item as the catalogue has it.
 *
 * @param home where it stands
 * @param location shelf location in its library's own words, or empty
 * @param volume which volume of a set it is, or empty
 * @param price as catalogued, in yuan
 */
public record HeldItem(
    ItemKey item, PlaceCode home, String location, String volume, Optional<BigDecimal> price) {}
