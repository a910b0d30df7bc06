package org.tongjie.broker.patron;

import org.tongjie.broker.region.CardKey;

/**
 * A card and whose it is.
 *
 * @param person the reader's number
 * @param readerType type in the region that the home library told last, or empty
 */
public record HeldCard(CardKey card, String person, String readerType) {}
