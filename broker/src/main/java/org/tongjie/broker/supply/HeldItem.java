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
 * @param cluster the record that it is a copy of, 0 where nobody said
 * @param mainClass letter of a main class of 中图法, or empty
 */
public record HeldItem(
    ItemKey item,
    PlaceCode home,
    String location,
    String volume,
    Optional<BigDecimal> price,
    long cluster,
    String mainClass) {

  /** A copy of a record that nobody said. */
  public HeldItem(
      ItemKey item, PlaceCode home, String location, String volume, Optional<BigDecimal> price) {
    this(item, home, location, volume, price, 0, "");
  }

  /** The same as a copy of a record. */
  public HeldItem of(long record, String letter) {
    return new HeldItem(item, home, location, volume, price, record, letter);
  }

  /** The system that can be asked about it: none where a desk does everything by hand. */
  public Optional<Ils> system(Region region) {
    return region.systemOf(item.owner()).filter(ils -> ils.kind() != Ils.Kind.DESK);
  }
}
