package org.tongjie.broker.store;

import java.time.Instant;

/**
 * A saving of the region.
 *
 * @param number from 1
 * @param by who saved it: a member of staff, or a command
 * @param note what was changed, in the words of who did it; may be empty
 */
public record RegionVersion(int number, Instant at, String by, String note) {}
