package org.tongjie.broker.routing;

import org.tongjie.catalog.directory.AgencySymbol;

/**
 * For whom: no name and no card.
 *
 * @param home the library that issued the reader's card
 * @param readerType in the region's words
 */
public record Borrower(AgencySymbol home, String readerType) {}
