package org.tongjie.broker.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.catalog.directory.AgencySymbol;

/**
 * One act, as it is counted.
 *
 * @param at when it happened, which may be before it was entered
 * @param channel how it came to us
 * @param item whose item, where the act is about one
 * @param reason why, where an act has a reason; words of systems and desks, or a code
 */
public record LendingAct(
    Instant at,
    Kind kind,
    Channel channel,
    Movement movement,
    Reader reader,
    Optional<Item> item,
    String reason) {

  /** What was done. */
  public enum Kind {
    /** A reader asked. */
    REQUESTED,
    /** The home library did not let the reader borrow. */
    REFUSED,
    /** A supplier was asked. */
    SUPPLIER_ASKED,
    /** A supplier did not supply. */
    SUPPLIER_FAILED,
    /** An item left a place. */
    SENT,
    /** An item came to a place that is not its own. */
    RECEIVED,
    /** An item was given to its reader: the request is filled. */
    LENT,
    RENEWED,
    /** A reader brought an item back. */
    RETURNED,
    /** An item is with its owner again. */
    CAME_HOME,
    MISSING,
    WRITTEN_OFF,
    /** Nobody could supply, or not in time. */
    UNFILLED,
    CANCELLED,
    NOT_COLLECTED
  }

  /**
   * Where.
   *
   * @param place where it was done
   */
  public record Movement(
      Optional<PlaceCode> place, Optional<PlaceCode> from, Optional<PlaceCode> to) {
    static Movement at(PlaceCode place) {
      return new Movement(Optional.of(place), Optional.empty(), Optional.empty());
    }

    static Movement between(PlaceCode from, PlaceCode to) {
      return new Movement(Optional.of(from), Optional.of(from), Optional.of(to));
    }
  }

  /**
   * For whom, without saying who.
   *
   * @param type the type of reader at that time, where known
   * @param ageBand as "7-12", where known
   */
  public record Reader(AgencySymbol issuer, Optional<String> type, Optional<String> ageBand) {}

  /**
   * Whose item.
   *
   * @param mainClass letter of a main class of 中图法, where known
   * @param price in yuan, where known
   */
  public record Item(AgencySymbol owner, Optional<String> mainClass, Optional<BigDecimal> price) {}
}
