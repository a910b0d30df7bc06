package org.tongjie.broker.store;

import java.time.Instant;

/**
 * The work of one lane that is not done.
 *
 * @param waiting how many entries there are, those being done included
 * @param oldest since when the oldest of them is there
 * @param failures how often the entry that failed most did so in a row
 * @param reason why an entry was put off last, or empty
 */
public record LaneCount(String lane, long waiting, Instant oldest, int failures, String reason) {}
