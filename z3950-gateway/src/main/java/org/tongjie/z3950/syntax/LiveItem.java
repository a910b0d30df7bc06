package org.tongjie.z3950.syntax;

import java.util.Optional;

/**
 * What is known of an item now.
 *
 * @param due ISO 8601 day on which its loan ends
 * @param waiting whether others wait for it or it is promised to someone
 * @param callNumber as its system has it where the catalogue has none; or empty
 */
public record LiveItem(
    boolean available,
    Condition condition,
    Optional<String> due,
    boolean waiting,
    String callNumber) {

  /** Where it is, as its system sees it. */
  public enum Condition {
    ON_SHELF,
    LENT_OUT,
    ON_HOLD_SHELF,
    IN_TRANSIT,
    IN_PROCESS,
    NOT_FOR_LOAN,
    MISSING,
    LOST
  }
}
