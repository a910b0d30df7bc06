package org.tongjie.simulator.ils;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One piece with a barcode.
 *
 * @param biblio number of its bibliographic record in this system
 * @param type item type code
 * @param price what it costs when lost, if known
 * @param lendable false for reference stock
 */
public record Item(
    String barcode,
    String biblio,
    String title,
    Shelf shelf,
    String type,
    Optional<BigDecimal> price,
    boolean lendable) {
  public Item {
    if (barcode.isEmpty()) {
      throw new IllegalArgumentException("An item needs a barcode");
    }
  }
}
