package org.tongjie.indexer.clusters;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.tongjie.catalog.matching.MatchIdentity;
import org.tongjie.catalog.matching.Partition;
import org.tongjie.indexer.clusters.Candidates.Found;
import org.tongjie.indexer.clusters.KeyIndex.Touched;
import org.tongjie.indexer.store.CatalogTransaction;
import org.tongjie.indexer.store.CatalogTransaction.Placed;
import org.tongjie.indexer.store.Known;
import org.tongjie.indexer.store.Member;

/**
 * Brings the clusters up to date with a chunk of contributions that came, changed or went, within
 * the caller's transaction.
 *
 * <p>The components that the chunk touches are gathered whole and partitioned again by {@link
 * Partition}, a pure function of their content: the result is that of any other order of the same
 * contributions.
 */
public final class ClusterUpdate {
  private final CatalogTransaction catalog;

  public ClusterUpdate(CatalogTransaction catalog) {
    this.catalog = catalog;
  }

  /**
   * A chunk of changes.
   *
   * @param sourceId whose contributions they are
   * @param incoming new and changed contributions
   * @param outdated what the catalogue holds of the changed and the withdrawn ones
   */
  public record Chunk(int sourceId, long batchId, List<Incoming> incoming, List<Known> outdated) {}

  /** Applies the chunk. */
  public void apply(Chunk chunk) {
    catalog.deleteContributions(chunk.outdated().stream().mapToLong(Known::id).toArray());
    Touched touched = new KeyIndex(catalog).apply(chunk.incoming(), chunk.outdated());
    Found found = new Candidates(catalog).find(chunk.incoming(), touched.holders());
    Gathered gathered = gather(chunk, touched, found);
    ClusterAssignment assignment = new ClusterAssignment(catalog, gathered.former());
    assignment.assign(components(gathered, alone(chunk, found, gathered)));
    write(chunk, assignment);
    catalog.insertReviews(distinctReviews(found));
  }

  /**
   * What is decided again.
   *
   * @param candidates every contribution of the touched components
   * @param former the cluster each belonged to, and those of contributions that went
   */
  private record Gathered(Map<Long, Partition.Candidate> candidates, FormerClusters former) {}

  private Gathered gather(Chunk chunk, Touched touched, Found found) {
    FormerClusters former = new FormerClusters();
    chunk.outdated().forEach(known -> former.left(known.id(), known.clusterId()));
    Map<Long, Partition.Candidate> candidates = new HashMap<>();
    Set<Long> seeds = new HashSet<>(found.matched());
    seeds.addAll(touched.disturbed());
    long[] clusters = chunk.outdated().stream().mapToLong(Known::clusterId).distinct().toArray();
    if (clusters.length > 0 || !seeds.isEmpty()) {
      for (Member member : catalog.components(clusters, longs(seeds))) {
        former.member(member.id(), member.clusterId());
        candidates.put(
            member.id(),
            new Partition.Candidate(
                member.id(), MatchIdentity.decode(member.identity()), member.keys()));
      }
    }
    for (Incoming one : chunk.incoming()) {
      former.changed(one.id());
      candidates.put(one.id(), new Partition.Candidate(one.id(), one.identity(), one.keys()));
    }
    return new Gathered(candidates, former);
  }

  /**
   * Contributions that came in and match nothing: each is a component of its own, which need not be
   * worked out.
   */
  private static List<Partition.Component> alone(Chunk chunk, Found found, Gathered gathered) {
    List<Partition.Component> alone = new ArrayList<>();
    for (Incoming one : chunk.incoming()) {
      if (!found.linked().contains(one.id()) && !found.matched().contains(one.id())) {
        gathered.candidates().remove(one.id());
        Partition.Group group = new Partition.Group(new long[] {one.id()}, List.of());
        alone.add(new Partition.Component(List.of(group), List.of()));
      }
    }
    return alone;
  }

  private List<Partition.Component> components(Gathered gathered, List<Partition.Component> alone) {
    if (gathered.candidates().isEmpty()) {
      return alone;
    }
    long[] keys =
        gathered.candidates().values().stream()
            .flatMapToLong(candidate -> LongStream.of(candidate.keys()))
            .distinct()
            .toArray();
    Set<Long> blocked = catalog.blocked(keys);
    List<Partition.Component> components = new ArrayList<>(alone);
    components.addAll(Partition.of(gathered.candidates().values(), blocked::contains));
    return components;
  }

  private void write(Chunk chunk, ClusterAssignment assignment) {
    List<Placed> placed = new ArrayList<>(chunk.incoming().size());
    for (Incoming one : chunk.incoming()) {
      placed.add(new Placed(one.contribution(), one.keys(), assignment.clusterOf(one.id())));
    }
    catalog.insertContributions(chunk.sourceId(), chunk.batchId(), placed);
    assignment.write();
  }

  private static List<CatalogTransaction.Review> distinctReviews(Found found) {
    Map<Long, Map<Long, CatalogTransaction.Review>> distinct = new HashMap<>();
    found
        .reviews()
        .forEach(review ->
            distinct
                .computeIfAbsent(review.first(), first -> new HashMap<>())
                .put(review.second(), review));
    return distinct.values().stream().flatMap(row -> row.values().stream()).toList();
  }

  private static long[] longs(Set<Long> values) {
    return values.stream().mapToLong(Long::longValue).toArray();
  }
}
