package org.tongjie.broker.region;

import org.tongjie.catalog.directory.AgencySymbol;

/**
 * A card (馆际证) that a supplier's system knows a borrowing agency by: the supplier never sees the
 * reader's own.
 *
 * @param system where the card is known
 * @param borrower for whose readers it is used
 * @param card issued by an agency of that system
 */
public record ProxyCard(SystemCode system, AgencySymbol borrower, CardKey card) {
  /**
   * A card as its codes are written.
   *
   * @throws WrongValueException when one of them cannot be so
   */
  public static ProxyCard of(String system, String borrower, String issuer, String number) {
    return new ProxyCard(
        new SystemCode(system), Code.agency(borrower), new CardKey(Code.agency(issuer), number));
  }
}
