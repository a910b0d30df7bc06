package org.tongjie.indexer.store;

/**
 * What the catalogue already holds under a control number.
 *
 * @param checksum of the octets it came as
 * @param keys its match keys
 * @param batchId the load that wrote it
 */
@SuppressWarnings("ArrayRecordComponent") // rows of a query, never compared
public record Known(
    long id, String controlNumber, byte[] checksum, long clusterId, long[] keys, long batchId) {}
