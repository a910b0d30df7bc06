package org.tongjie.broker.ils;

import java.time.LocalDate;
import java.util.Optional;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.ItemKey;

/**
 * A hold wanted.
 *
 * @param card the card in that system: at a supplier the proxy card (馆际证)
 * @param pickup the pickup place in that system's own code, empty for its default
 * @param until the last day on which the item is wanted
 */
public record HoldOrder(
    Marker marker, CardKey card, ItemKey item, String pickup, Optional<LocalDate> until) {}
