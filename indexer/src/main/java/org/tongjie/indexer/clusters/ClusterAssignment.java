package org.tongjie.indexer.clusters;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.tongjie.catalog.matching.Partition;
import org.tongjie.catalog.store.ClusterState;
import org.tongjie.indexer.store.CatalogTransaction;
import org.tongjie.indexer.store.CatalogTransaction.Numbers;
import org.tongjie.indexer.store.ClusterRow;

/**
 * Gives groups of contributions their cluster identifiers.
 *
 * <p>An identifier goes to the group with most of its former members (at a tie the one with the
 * oldest contribution). A group that inherits several keeps the oldest and the others redirect to
 * it; a group that inherits none gets a new one; an identifier whose members all went is gone.
 */
final class ClusterAssignment {
  private final CatalogTransaction catalog;
  private final FormerClusters former;
  private final List<Placement> placements = new ArrayList<>();
  private final Map<Long, Long> clusterOf = new HashMap<>();
  private final Map<Long, Long> movedTo = new HashMap<>();

  ClusterAssignment(CatalogTransaction catalog, FormerClusters former) {
    this.catalog = catalog;
    this.former = former;
  }

  private record Placement(long clusterId, long componentId, Set<Long> members, String joins) {}

  /** A group waiting for its identifier. */
  private record Open(
      Partition.Group group, int component, Set<Long> members, TreeSet<Long> claims) {}

  void assign(List<Partition.Component> components) {
    List<Open> open = open(components);
    claim(open);
    long next = firstNewId(open);
    long[] clusterIds = new long[open.size()];
    for (int i = 0; i < clusterIds.length; i++) {
      TreeSet<Long> claims = open.get(i).claims();
      clusterIds[i] = claims.isEmpty() ? next++ : claims.first();
      for (Long redirected : claims) {
        if (redirected != clusterIds[i]) {
          movedTo.put(redirected, clusterIds[i]);
        }
      }
    }
    place(open, clusterIds);
  }

  private static List<Open> open(List<Partition.Component> components) {
    List<Open> open = new ArrayList<>();
    for (int i = 0; i < components.size(); i++) {
      for (Partition.Group group : components.get(i).groups()) {
        Set<Long> members = LongStream.of(group.ids()).boxed().collect(Collectors.toSet());
        open.add(new Open(group, i, members, new TreeSet<>()));
      }
    }
    open.sort(Comparator.comparingLong(each -> oldest(each.members())));
    return open;
  }

  private static long oldest(Set<Long> members) {
    return members.stream().mapToLong(Long::longValue).min().orElseThrow();
  }

  /**
   * Each former identifier claims the group with most of its members; groups are in the order of
   * their oldest.
   */
  private void claim(List<Open> open) {
    Map<Long, Map<Integer, Integer>> votes = new HashMap<>();
    for (int i = 0; i < open.size(); i++) {
      for (Long member : open.get(i).members()) {
        Long cluster = former.clusterOf(member);
        if (cluster != null) {
          votes.computeIfAbsent(cluster, id -> new HashMap<>()).merge(i, 1, Integer::sum);
        }
      }
    }
    votes.forEach((cluster, counts) -> open.get(winner(counts)).claims().add(cluster));
  }

  private static int winner(Map<Integer, Integer> counts) {
    return counts.entrySet().stream()
        .max(
            Map.Entry.<Integer, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .orElseThrow()
        .getKey();
  }

  private long firstNewId(List<Open> open) {
    int unclaimed = (int) open.stream().filter(each -> each.claims().isEmpty()).count();
    return unclaimed == 0 ? 0 : catalog.take(Numbers.CLUSTER, unclaimed);
  }

  private void place(List<Open> open, long[] clusterIds) {
    int components = open.stream().mapToInt(Open::component).max().orElse(-1) + 1;
    long[] componentIds = new long[components];
    Arrays.fill(componentIds, Long.MAX_VALUE);
    for (int i = 0; i < clusterIds.length; i++) {
      int component = open.get(i).component();
      componentIds[component] = Math.min(componentIds[component], clusterIds[i]);
    }
    for (int i = 0; i < clusterIds.length; i++) {
      Open each = open.get(i);
      long id = clusterIds[i];
      each.members().forEach(member -> clusterOf.put(member, id));
      placements.add(
          new Placement(
              id,
              componentIds[each.component()],
              each.members(),
              JoinsJson.write(each.group().joins())));
    }
  }

  /** The cluster of a contribution that was assigned. */
  long clusterOf(long contributionId) {
    Long cluster = clusterOf.get(contributionId);
    if (cluster == null) {
      throw new IllegalStateException("contribution " + contributionId + " was not partitioned");
    }
    return cluster;
  }

  /**
   * Writes the clusters that changed, and moves contributions that stayed as they are to theirs.
   */
  void write() {
    moveMembers();
    List<ClusterRow> rows = new ArrayList<>();
    List<Placement> kept = new ArrayList<>();
    for (Placement placement : placements) {
      if (former.same(placement.clusterId(), placement.members())) {
        kept.add(placement);
      } else {
        rows.add(
            new ClusterRow(
                placement.clusterId(),
                placement.componentId(),
                ClusterState.LIVE,
                null,
                placement.joins()));
      }
    }
    addEnded(rows);
    catalog.writeClusters(rows, former.clusters());
    if (!kept.isEmpty()) {
      catalog.renameComponents(
          kept.stream().mapToLong(Placement::clusterId).toArray(),
          kept.stream().mapToLong(Placement::componentId).toArray());
    }
  }

  private void moveMembers() {
    List<Map.Entry<Long, Long>> moved =
        clusterOf.entrySet().stream()
            .filter(entry -> {
              Long before = former.clusterOf(entry.getKey());
              return before != null && !before.equals(entry.getValue());
            })
            .toList();
    if (!moved.isEmpty()) {
      catalog.place(
          moved.stream().mapToLong(Map.Entry::getKey).toArray(),
          moved.stream().mapToLong(Map.Entry::getValue).toArray());
    }
  }

  private void addEnded(List<ClusterRow> rows) {
    Set<Long> live =
        placements.stream()
            .map(Placement::clusterId)
            .collect(Collectors.toCollection(HashSet::new));
    for (Long id : new TreeSet<>(former.clusters())) {
      if (!live.contains(id)) {
        Long target = movedTo.get(id);
        rows.add(
            new ClusterRow(
                id, id, target == null ? ClusterState.GONE : ClusterState.MOVED, target, "[]"));
      }
    }
  }
}
