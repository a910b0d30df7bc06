package org.tongjie.indexer.store;

/**
 * A contribution that has a match key.
 *
 * @param identity hash of its match identity: equal for equal descriptions
 */
public record KeyHolder(long key, long contributionId, long identity) {}
