package org.tongjie.broker.supply;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongjie.broker.ledger.StockCount;
import org.tongjie.broker.region.Ils;
import org.tongjie.broker.region.ItemKey;
import org.tongjie.broker.region.Place;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.region.Region;
import org.tongjie.catalog.bib.Holding;
import org.tongjie.catalog.directory.AgencySymbol;

/** Reads what the catalogue writes of an item as an item of the region. */
public final class CatalogItem {
  private static final Pattern PRICE = Pattern.compile("(\\d{1,7}(?:\\.\\d{1,2})?)");
  private static final int LONGEST_BARCODE = 64;

  private CatalogItem() {}

  /**
   * The item; empty where it has no usable barcode or its library no place in the region.
   *
   * @param library that contributed it
   */
  public static Optional<HeldItem> of(
      AgencySymbol library, Holding holding, Holding.Item item, Region region) {
    String barcode = item.barcode().strip();
    if (barcode.isEmpty()
        || barcode.length() > LONGEST_BARCODE
        || barcode.chars().anyMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c))) {
      return Optional.empty();
    }
    AgencySymbol owner = owner(library, holding, region);
    return home(owner, holding, region)
        .map(home ->
            new HeldItem(
                new ItemKey(owner, barcode),
                home,
                holding.location(),
                item.volume(),
                price(item.price())));
  }

  /** Whose a holding is and where it stands; empty where its library has no place in the region. */
  static Optional<StockCount.Shelf> shelf(AgencySymbol library, Holding holding, Region region) {
    AgencySymbol owner = owner(library, holding, region);
    return home(owner, holding, region).map(place -> new StockCount.Shelf(owner, place));
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
