package org.tongjie.broker.ils;

import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.ItemKey;

/**
 * A foreign item to be made known and kept for a reader.
 *
 * @param pickup the pickup place in that system's own code, empty for its default
 */
public record AcceptOrder(
    Marker marker, CardKey reader, ItemKey item, String title, String pickup) {}
