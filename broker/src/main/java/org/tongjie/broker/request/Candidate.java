package org.tongjie.broker.request;

import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.ItemKey;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.region.SystemCode;

/**
 * An item chosen to be asked for.
 *
 * @param home where the item stands
 * @param system the system that knows it
 * @param card the card to ask with there: the reader's own inside a shared system, else the proxy
 *     card of the reader's agency
 * @param path how it comes to the reader
 * @param pickupSystem the system of the pickup place
 * @param terms what the reader may do with it
 */
public record Candidate(
    ItemKey item,
    PlaceCode home,
    SystemCode system,
    CardKey card,
    Path path,
    SystemCode pickupSystem,
    LoanTerms terms) {

  /** How an item comes from its supplier to the reader. */
  public enum Path {
    /**
     * A hold of the reader's own in a system that serves both places, which moves the item itself.
     */
    NATIVE,
    /** A hold of a proxy card, and our own journeys between two systems. */
    BROKERED,
    /** A library without a system: its pull list alone. */
    DESK
  }

  /**
   * What the reader may do with it.
   *
   * @param days how long it is lent
   * @param renewals how often the loan may be renewed
   */
  public record LoanTerms(int days, int renewals) {}
}
