package org.tongjie.broker.request;

import java.math.BigDecimal;
import java.util.Optional;
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
 * @param copy what the catalogue says of it
 */
public record Candidate(
    ItemKey item,
    PlaceCode home,
    SystemCode system,
    CardKey card,
    Path path,
    SystemCode pickupSystem,
    LoanTerms terms,
    Copy copy) {

  /** An item of which the catalogue says nothing. */
  public Candidate(
      ItemKey item,
      PlaceCode home,
      SystemCode system,
      CardKey card,
      Path path,
      SystemCode pickupSystem,
      LoanTerms terms) {
    this(item, home, system, card, path, pickupSystem, terms, Copy.UNKNOWN);
  }

  /** What it is called on lists and slips: its own edition, where the reader saw another. */
  public String title(Wish wish) {
    return copy.edition().isEmpty() ? wish.title() : copy.edition();
  }

  /** The record that it is a copy of. */
  public long record(Wish wish) {
    return copy.cluster() == 0 ? wish.cluster() : copy.cluster();
  }

  /**
   * What the catalogue says of an item at the time it is chosen.
   *
   * @param cluster the record it is a copy of, 0 where nobody said
   * @param edition which edition that is, where it is another than the reader saw, else empty
   * @param mainClass letter of a main class of 中图法, or empty
   * @param price in yuan
   */
  public record Copy(long cluster, String edition, String mainClass, Optional<BigDecimal> price) {
    public static final Copy UNKNOWN = new Copy(0, "", "", Optional.empty());
  }

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
