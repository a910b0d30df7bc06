package org.tongjie.indexer.clusters;

import org.tongjie.catalog.matching.MatchIdentity;
import org.tongjie.indexer.store.NewContribution;

/**
 * A contribution that is new or changed, with what decides its cluster.
 *
 * @param identityHash of the encoded identity
 * @param keys its match keys, sorted
 */
@SuppressWarnings("ArrayRecordComponent") // handed through, never compared
public record Incoming(
    NewContribution contribution, MatchIdentity identity, long identityHash, long[] keys) {

  long id() {
    return contribution.id();
  }
}
