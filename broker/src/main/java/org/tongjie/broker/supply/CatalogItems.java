package org.tongjie.broker.supply;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tongjie.broker.region.Region;
import org.tongjie.catalog.bib.Description;
import org.tongjie.catalog.cluster.ClusterRecord;
import org.tongjie.catalog.cluster.HoldingsProfiles;
import org.tongjie.catalog.cluster.Member;
import org.tongjie.catalog.cluster.MergedHoldings.Held;
import org.tongjie.catalog.directory.Agency;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.catalog.store.ClusterReader;
import org.tongjie.catalog.store.ClusterReader.Resolved;
import org.tongjie.catalog.store.StoredContribution;

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
    return record(cluster, clusters.members(cluster), clusters.agencies())
        .map(record -> items(record, region))
        .orElse(List.of());
  }

  /** A cluster of these members; empty without any. */
  Optional<ClusterRecord> record(
      long cluster, List<StoredContribution> contributions, Map<AgencySymbol, Agency> agencies) {
    List<Member> members =
        contributions.stream()
            .map(stored -> {
              Agency agency = agencies.getOrDefault(stored.agency(), Agency.named(stored.agency()));
              return new Member(stored, profiles.of(agency, stored.dialect()));
            })
            .toList();
    return members.isEmpty() ? Optional.empty() : Optional.of(ClusterRecord.of(cluster, members));
  }

  private static List<HeldItem> items(ClusterRecord record, Region region) {
    String letter = mainClass(record.description().description());
    return record.holdings().stream()
        .flatMap(held -> items(held, region))
        .map(item -> item.of(record.id(), letter))
        .distinct()
        .toList();
  }

  /** The letter that a number of 中图法 begins with; empty where the record has none. */
  private static String mainClass(Description description) {
    return description.classes().stream()
        .filter(number -> number.scheme().equals("clc"))
        .map(Description.Classification::number)
        .filter(number -> !number.isEmpty() && number.charAt(0) >= 'A' && number.charAt(0) <= 'Z')
        .map(number -> number.substring(0, 1))
        .findFirst()
        .orElse("");
  }

  private static Stream<HeldItem> items(Held held, Region region) {
    return held.holdings().stream()
        .flatMap(holding ->
            holding.items().stream()
                .flatMap(item -> CatalogItem.of(held.library(), holding, item, region).stream()));
  }
}
