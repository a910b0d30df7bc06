package org.tongjie.broker.ils;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One item now; texts are empty where the system tells none.
 *
 * @param due the day on which a loan ends
 * @param queue holds waiting for it
 * @param location the system's own word for its place
 * @param itemType the system's own word
 */
public record ItemStatus(
    String barcode,
    Condition condition,
    Optional<LocalDate> due,
    int queue,
    String location,
    String callNumber,
    String itemType,
    Optional<BigDecimal> price) {
  /** An item of which the system tells nothing. */
  public static ItemStatus unknown(String barcode) {
    return new ItemStatus(
        barcode, Condition.UNKNOWN, Optional.empty(), 0, "", "", "", Optional.empty());
  }
}
