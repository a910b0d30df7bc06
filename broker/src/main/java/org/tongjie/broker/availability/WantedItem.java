package org.tongjie.broker.availability;

import org.tongjie.broker.region.ItemKey;
import org.tongjie.broker.region.SystemCode;

/** An item asked about, and the system that knows it. */
public record WantedItem(SystemCode system, ItemKey item) {}
