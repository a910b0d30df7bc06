package org.tongjie.catalog.index;

/**
 * A term of a list that is looked through.
 *
 * @param term the folded form that terms are told apart by
 * @param display as one library wrote it; an exact search for it finds {@code count} clusters
 * @param count clusters that have it, at least 1
 */
public record BrowseTerm(String term, String display, long count) {}
