package org.tongjie.broker.region;

import org.tongjie.catalog.directory.AgencySymbol;

/**
 * A reader's card. The same number of two issuers is two cards.
 *
 * @param number as printed: leading zeros and a final X belong to it; 1 to 64 characters without
 *     blanks
 */
public record CardKey(AgencySymbol issuer, String number) {
  private static final int SHOWN = 2;

  public CardKey {
    NumberText.check(Complaint.Noun.CARD_NUMBER, number);
  }

  /** The number's end, for those who need not know it all. */
  public String end() {
    return "…" + number.substring(Math.max(0, number.length() - SHOWN));
  }

  /** The issuer and the number's end: a card number can be a person's identity number. */
  @Override
  public String toString() {
    return issuer + ":" + end();
  }
}
