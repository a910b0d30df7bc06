package org.tongjie.indexer.store;

/** A contribution as a member of its cluster, with what decides where it belongs. */
@SuppressWarnings("ArrayRecordComponent") // rows of a query, never compared
public record Member(long id, long clusterId, byte[] identity, long[] keys) {}
