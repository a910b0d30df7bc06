package org.tongjie.broker.supply;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tongjie.broker.region.Region;
import org.tongjie.catalog.cluster.ClusterRecord;
import org.tongjie.catalog.cluster.HoldingsProfiles;
import org.tongjie.catalog.cluster.Member;
import org.tongjie.catalog.cluster.MergedHoldings.Held;
import org.tongjie.catalog.directory.Agency;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.catalog.store.ClusterReader;
import org.tongjie.catalog.store.ClusterReader.Resolved;

/** The items of a record in the union catalogue, each with the agency that owns it. */
public final class CatalogItems implements HeldItems {
  private final ClusterReader clusters;
  private final HoldingsProfiles profiles = new HoldingsProfiles();

  public CatalogItems(ClusterReader clusters) {
    this.clusters = clusters;
  }

  @Override
  public List<HeldItem> of(long cluster, Region region) {
    return clusters
        .resolve(cluster)
        .map(resolved ->
            switch (resolved) {
              case Resolved.Live live -> items(live.id(), region);
              case Resolved.MovedTo moved -> items(moved.id(), region);
              case Resolved.Gone _ -> List.<HeldItem>of();
            })
        .orElse(List.of());
  }

  private List<HeldItem> items(long cluster, Region region) {
    Map<AgencySymbol, Agency> agencies = clusters.agencies();
    List<Member> members =
        clusters.members(cluster).stream()
            .map(stored -> {
              Agency agency = agencies.getOrDefault(stored.agency(), Agency.named(stored.agency()));
              return new Member(stored, profiles.of(agency, stored.dialect()));
            })
            .toList();
    return members.isEmpty()
        ? List.of()
        : ClusterRecord.of(cluster, members).holdings().stream()
            .flatMap(held -> items(held, region))
            .distinct()
            .toList();
  }

  private static Stream<HeldItem> items(Held held, Region region) {
    return held.holdings().stream()
        .flatMap(holding ->
            holding.items().stream()
                .flatMap(item -> CatalogItem.of(held.library(), holding, item, region).stream()));
  }
}
