package org.tongjie.broker.routing;

import org.tongjie.catalog.directory.AgencySymbol;

/**
 * For whom: no name and no card.
 *
 * @param home the library that issued the reader's card
 * @param readerType in the region's words
 * @param consent whether staff agreed to what the rights leave to them
 */
public record Borrower(AgencySymbol home, String readerType, boolean consent) {
  /** One for whom staff were not asked. */
  public Borrower(AgencySymbol home, String readerType) {
    this(home, readerType, false);
  }
}
