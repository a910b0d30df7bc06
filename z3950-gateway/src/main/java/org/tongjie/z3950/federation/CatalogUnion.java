package org.tongjie.z3950.federation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongjie.catalog.dialect.HoldingsProfile;
import org.tongjie.catalog.dialect.RecordMapping;
import org.tongjie.catalog.index.CatalogIndex;
import org.tongjie.catalog.index.Hit;
import org.tongjie.catalog.index.SearchResult;
import org.tongjie.catalog.marc.MarcException;
import org.tongjie.catalog.marc.MarcOctets;
import org.tongjie.catalog.matching.MatchIdentity;
import org.tongjie.catalog.query.Query;
import org.tongjie.catalog.query.SearchRequest;
import org.tongjie.catalog.query.Sort;
import org.tongjie.catalog.store.ClusterReader;
import org.tongjie.catalog.store.StoredCluster;
import org.tongjie.catalog.store.StoredContribution;

/** Our catalogue: hits of the index, identities from the contributions in the database. */
public final class CatalogUnion implements UnionSearch {
  private static final Logger log = LoggerFactory.getLogger(CatalogUnion.class);

  /** Contributions of a cluster that are compared; the rest look like them. */
  private static final int COMPARED = 12;

  private static final HoldingsProfile NO_HOLDINGS = new HoldingsProfile(List.of());

  private final CatalogIndex index;
  private final ClusterReader clusters;

  public CatalogUnion(CatalogIndex index, ClusterReader clusters) {
    this.index = index;
    this.clusters = clusters;
  }

  @Override
  public Answer search(Query query, int size) {
    SearchResult result = index.search(new SearchRequest(query, Map.of(), Sort.RELEVANCE, 1, size));
    Map<Long, List<StoredContribution>> members = members(result.hits());
    List<Found> found = new ArrayList<>();
    for (Hit hit : result.hits()) {
      found.add(new Found(hit, identities(members.getOrDefault(hit.clusterId(), List.of()))));
    }
    return new Answer(result.total(), found);
  }

  /** Of all hits in one question; those that changed since they were published may be missing. */
  private Map<Long, List<StoredContribution>> members(List<Hit> hits) {
    if (hits.isEmpty()) {
      return Map.of();
    }
    return clusters.clusters(hits.stream().map(Hit::clusterId).toList()).stream()
        .collect(Collectors.toMap(StoredCluster::id, StoredCluster::members));
  }

  private static List<MatchIdentity> identities(List<StoredContribution> members) {
    List<MatchIdentity> identities = new ArrayList<>();
    for (StoredContribution member : members) {
      if (identities.size() < COMPARED) {
        add(member, identities);
      }
    }
    return identities;
  }

  private static void add(StoredContribution member, List<MatchIdentity> identities) {
    try {
      identities.add(
          MatchIdentity.of(
              RecordMapping.map(
                  MarcOctets.read(member.raw(), member.syntax(), member.encoding()).record(),
                  member.dialect(),
                  NO_HOLDINGS)));
    } catch (MarcException unreadable) {
      log.warn("contribution {} cannot be read: {}", member.id(), unreadable.reason());
    }
  }
}
