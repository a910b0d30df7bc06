package org.tongjie.indexer.clusters;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where contributions belonged before a chunk, so that identifiers stay with the larger part. */
final class FormerClusters {
  private final Map<Long, Long> clusterOf = new HashMap<>();
  private final Map<Long, Set<Long>> membersOf = new HashMap<>();
  private final Set<Long> changed = new HashSet<>();

  /** A member whose record stays as it is. */
  void member(long contributionId, long clusterId) {
    clusterOf.put(contributionId, clusterId);
    membersOf.computeIfAbsent(clusterId, id -> new HashSet<>()).add(contributionId);
  }

  /** A contribution whose record changed or went: its old cluster must be written again. */
  void left(long contributionId, long clusterId) {
    member(contributionId, clusterId);
    changed.add(contributionId);
  }

  /** A contribution whose record is new or changed. */
  void changed(long contributionId) {
    changed.add(contributionId);
  }

  @Nullable Long clusterOf(long contributionId) {
    return clusterOf.get(contributionId);
  }

  Set<Long> clusters() {
    return membersOf.keySet();
  }

  /** Whether these members are just those the cluster had, none of them changed. */
  boolean same(long clusterId, Set<Long> members) {
    return members.equals(membersOf.getOrDefault(clusterId, Set.of()))
        && members.stream().noneMatch(changed::contains);
  }
}
