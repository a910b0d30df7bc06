package org.tongjie.broker.store;

/**
 * What an agency has to do and has under way.
 *
 * @param open requests of its readers that are not finished
 * @param toPull items of its own to be taken from the shelf and sent
 * @param lent items of its own with readers
 * @param away items of its own away from home and not lent
 * @param missing items of its own that nobody finds
 * @param needingPeople requests that somebody there has to look after
 */
public record AgencyCounts(
    long open, long toPull, long lent, long away, long missing, long needingPeople) {}
