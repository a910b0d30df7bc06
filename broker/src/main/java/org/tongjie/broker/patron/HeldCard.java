package org.tongjie.broker.patron;

import java.util.Optional;
import org.tongjie.broker.ils.AgeBand;
import org.tongjie.broker.region.CardKey;

/**
 * A card and whose it is.
 *
 * @param person the reader's number
 * @param readerType type in the region that the home library told last, or empty
 * @param ageBand of its holder, where the home library told a birthday or school class
 */
public record HeldCard(CardKey card, String person, String readerType, Optional<AgeBand> ageBand) {}
