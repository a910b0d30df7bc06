package org.tongjie.broker.transit;

import java.time.Instant;
import java.util.Optional;
import org.tongjie.broker.region.ItemKey;

/**
 * A book in a bin.
 *
 * @param title to find it by, as the reader saw it, or empty
 * @param put when it was put in
 * @param arrived when it was scanned at the destination
 */
public record BinLine(ItemKey item, String title, Instant put, Optional<Instant> arrived) {}
