package org.tongjie.broker.supply;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tongjie.broker.region.Ils;
import org.tongjie.broker.region.ItemKey;
import org.tongjie.broker.region.Place;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.region.Region;
import org.tongjie.catalog.bib.Holding;
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
  private static final Pattern PRICE = Pattern.compile("(\\d{1,7}(?:\\.\\d{1,2})?)");
  private static final int LONGEST_BARCODE = 64;

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
            holding.items().stream().flatMap(item -> item(held.library(), holding, item, region)));
  }

  private static Stream<HeldItem> item(
      AgencySymbol library, Holding holding, Holding.Item item, Region region) {
    String barcode = item.barcode().strip();
    if (barcode.isEmpty()
        || barcode.length() > LONGEST_BARCODE
        || barcode.chars().anyMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c))) {
      return Stream.empty();
    }
    AgencySymbol owner = owner(library, holding, region);
    return home(owner, holding, region).stream()
        .map(home ->
            new HeldItem(
                new ItemKey(owner, barcode),
                home,
                holding.location(),
                item.volume(),
                price(item.price())));
  }

  /** The branch that the holding names, where the library's system knows it; else the library. */
  private static AgencySymbol owner(AgencySymbol library, Holding holding, Region region) {
    return region
        .systemOf(library)
        .flatMap(system -> system.agencyOf(holding.owner()))
        .orElse(library);
  }

  /** The place that the holding's location names in the system's words, else the main place. */
  private static Optional<PlaceCode> home(AgencySymbol owner, Holding holding, Region region) {
    Optional<PlaceCode> named =
        region
            .systemOf(owner)
            .flatMap(system -> system.servedAs(owner))
            .map(Ils.Served::places)
            .flatMap(places ->
                places.entrySet().stream()
                    .filter(place -> place.getValue().equals(holding.location()))
                    .map(Map.Entry::getKey)
                    .findFirst());
    return named.or(() -> region.mainPlace(owner).map(Place::code));
  }

  /** The number in a price such as CNY36.00; a price of zero is none. */
  private static Optional<BigDecimal> price(String written) {
    Matcher number = PRICE.matcher(written);
    return number.find()
        ? Optional.of(new BigDecimal(number.group(1))).filter(price -> price.signum() > 0)
        : Optional.empty();
  }
}
