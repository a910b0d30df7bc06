package org.tongjie.indexer.clusters;

import java.util.Arrays;
import org.tongjie.catalog.matching.MatchIdentity;
import org.tongjie.indexer.store.NewContribution;

/**
 * A contribution that is new or changed, with what decides its cluster.
 *
 * @param identityHash of the encoded identity
 * @param keys its match keys, and {@link #withIdentity} the hash of its identity
 */
@SuppressWarnings("ArrayRecordComponent") // handed through, never compared
public record Incoming(
    NewContribution contribution, MatchIdentity identity, long identityHash, long[] keys) {

  /**
   * The keys by which equal descriptions meet even where all other keys stopped blocking. A record
   * without keys gets none: it says too little to be equal to anything.
   */
  public static long[] withIdentity(long[] keys, long identityHash) {
    if (keys.length == 0) {
      return keys;
    }
    long[] all = Arrays.copyOf(keys, keys.length + 1);
    all[keys.length] = identityHash;
    return all;
  }

  long id() {
    return contribution.id();
  }
}
