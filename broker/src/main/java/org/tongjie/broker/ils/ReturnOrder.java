package org.tongjie.broker.ils;

import java.time.Instant;
import org.tongjie.broker.region.ItemKey;

/**
 * A return to be told.
 *
 * @param returnedAt when the item was handed back: there the reader's liability ends
 */
public record ReturnOrder(Marker marker, ItemKey item, Instant returnedAt) {}
