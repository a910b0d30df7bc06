package org.tongjie.broker.supply;

import java.math.BigDecimal;
import java.util.Optional;
import org.tongjie.broker.region.Ils;
import org.tongjie.broker.region.ItemKey;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.region.Region;

/**
 * An item as the catalogue has it.
 *
 * @param home where it stands
 * @param location shelf location in its library's own words, or empty
 * @param volume which volume of a set it is, or empty
 * @param price as catalogued, in yuan
 */
public record HeldItem(
    ItemKey item, PlaceCode home, String location, String volume, Optional<BigDecimal> price) {

  /** The system that can be asked about it: none where a desk does everything by hand. */
  public Optional<Ils> system(Region region) {
    return region.systemOf(item.owner()).filter(ils -> ils.kind() != Ils.Kind.DESK);
  }
}
