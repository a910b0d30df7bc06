package org.tongjie.z3950.syntax;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tongjie.catalog.cluster.ClusterRecord;
import org.tongjie.catalog.cluster.HoldingsProfiles;
import org.tongjie.catalog.cluster.Member;
import org.tongjie.catalog.directory.Agency;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.catalog.store.ClusterReader;
import org.tongjie.catalog.store.ClusterReader.Resolved;
import org.tongjie.catalog.store.StoredCluster;
import org.tongjie.catalog.store.StoredContribution;

/**
 * Clusters by their numbers, from memory or the database; those missing from memory are read in one
 * statement.
 *
 * <p>{@link Freshness} forgets what changed within seconds, so that records stay for as long as
 * there is room, and a record in memory costs no question to the database.
 */
public final class ClusterRecords {
  /** What a cluster needs besides its members: objects, the cache's own entry. */
  private static final int OVERHEAD = 250;

  /** What a member needs besides its octets: objects, short texts, holdings. */
  private static final int MEMBER_OVERHEAD = 450;

  private final ClusterReader reader;
  private final HoldingsProfiles profiles = new HoldingsProfiles();
  private final Cache<Long, ClusterRecord> records;
  private final Freshness freshness;

  /**
   * @param maxOctets how much memory records may take, in octets
   */
  public ClusterRecords(ClusterReader reader, long maxOctets) {
    this.reader = reader;
    this.records =
        Caffeine.newBuilder().maximumWeight(maxOctets).weigher(ClusterRecords::weight).build();
    this.freshness = new Freshness(reader, records::invalidateAll, records::invalidateAll);
  }

  private static int weight(Long id, ClusterRecord record) {
    int weight = OVERHEAD;
    for (Member member : record.members()) {
      weight += MEMBER_OVERHEAD + member.stored().raw().length;
    }
    return weight;
  }

  /**
   * The clusters under these numbers; one that joined another is given under both its numbers, and
   * one that no library contributes to any more is missing.
   *
   * @throws org.tongjie.catalog.store.StoreException when the database does not answer
   */
  public Map<Long, ClusterRecord> of(Collection<Long> clusterIds) {
    long seen = freshness.check();
    Map<Long, ClusterRecord> found = HashMap.newHashMap(clusterIds.size());
    List<Long> missing = new ArrayList<>();
    for (Long id : clusterIds) {
      ClusterRecord record = records.getIfPresent(id);
      if (record == null) {
        missing.add(id);
      } else {
        found.put(id, record);
      }
    }
    if (!missing.isEmpty()) {
      read(missing, seen, found);
      missing.stream().filter(id -> !found.containsKey(id)).forEach(id -> moved(id, seen, found));
    }
    return found;
  }

  /**
   * The same without asking anyone, so that it takes no time: empty when that is not enough, or
   * when it is time to look for changes.
   */
  public Optional<Map<Long, ClusterRecord>> remembered(Collection<Long> clusterIds) {
    if (freshness.isDue()) {
      return Optional.empty();
    }
    Map<Long, ClusterRecord> found = records.getAllPresent(clusterIds);
    return found.size() == Set.copyOf(clusterIds).size() ? Optional.of(found) : Optional.empty();
  }

  /** A library as the directory knows it. */
  public Agency agency(AgencySymbol symbol) {
    return freshness.agencies().getOrDefault(symbol, Agency.named(symbol));
  }

  private void moved(long id, long seen, Map<Long, ClusterRecord> found) {
    if (reader.resolve(id).orElse(null) instanceof Resolved.MovedTo moved) {
      read(List.of(moved.id()), seen, found);
      Optional.ofNullable(found.get(moved.id())).ifPresent(record -> found.put(id, record));
    }
  }

  private void read(List<Long> ids, long seen, Map<Long, ClusterRecord> found) {
    for (StoredCluster cluster : reader.clusters(ids)) {
      ClusterRecord record =
          ClusterRecord.of(cluster.id(), cluster.members().stream().map(this::member).toList());
      found.put(cluster.id(), record);
      records.put(cluster.id(), record);
    }
    if (freshness.generation() != seen) {
      records.invalidateAll(ids); // read before a change that was forgotten meanwhile
    }
  }

  private Member member(StoredContribution stored) {
    return new Member(stored, profiles.of(agency(stored.agency()), stored.dialect()));
  }
}
