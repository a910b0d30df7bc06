package org.tongjie.broker.routing;

import java.time.DayOfWeek;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.tongjie.broker.routing.Experience.OfAgency;
import org.tongjie.broker.routing.Experience.OfShelf;
import org.tongjie.catalog.directory.AgencySymbol;

/**
 * Outcomes of attempts, added up as routing wants to know them. Filled by one thread, it may then
 * be read by many.
 */
public final class FillHistory {
  private Tally region = Tally.NONE;
  private Pace pace = Pace.NONE;
  private final Map<AgencySymbol, Tally> agencies = new HashMap<>();
  private final Map<AgencySymbol, Pace> paces = new HashMap<>();
  private final Map<Shelf, Tally> shelves = new HashMap<>();
  private final Map<FillKey, Tally> weekdays = new HashMap<>();
  private final Map<AgencySymbol, Load> loads = new HashMap<>();

  private record Shelf(AgencySymbol agency, String location, String itemType)
      implements Comparable<Shelf> {
    @Override
    public int compareTo(Shelf other) {
      int byAgency = agency.compareTo(other.agency);
      int byLocation = byAgency != 0 ? byAgency : location.compareTo(other.location);
      return byLocation != 0 ? byLocation : itemType.compareTo(other.itemType);
    }
  }

  /** Adds outcomes of one kind. */
  public void add(FillKey key, Tally tally) {
    region = region.plus(tally);
    agencies.merge(key.agency(), tally, Tally::plus);
    shelves.merge(new Shelf(key.agency(), key.location(), key.itemType()), tally, Tally::plus);
    weekdays.merge(key, tally, Tally::plus);
  }

  /** Adds when a library sent. */
  public void add(AgencySymbol agency, Pace more) {
    pace = pace.plus(more);
    paces.merge(agency, more, Pace::plus);
  }

  /** Sets what a library did for others lately. */
  public void load(AgencySymbol agency, Load load) {
    loads.put(agency, load);
  }

  public Load load(AgencySymbol agency) {
    return loads.getOrDefault(agency, Load.NONE);
  }

  /** What concerns these items, were they asked for on a weekday. */
  public Experience experience(Collection<ItemFacts> items, DayOfWeek weekday) {
    TreeSet<AgencySymbol> owners = new TreeSet<>();
    TreeSet<Shelf> places = new TreeSet<>();
    for (ItemFacts item : items) {
      owners.add(item.item().owner());
      places.add(new Shelf(item.item().owner(), item.location(), item.itemType()));
    }
    List<OfAgency> ofAgencies = owners.stream().map(this::ofAgency).toList();
    List<OfShelf> ofShelves = places.stream().map(shelf -> ofShelf(shelf, weekday)).toList();
    return new Experience(region, pace, ofAgencies, ofShelves);
  }

  private OfAgency ofAgency(AgencySymbol owner) {
    return new OfAgency(
        owner,
        agencies.getOrDefault(owner, Tally.NONE),
        paces.getOrDefault(owner, Pace.NONE),
        load(owner));
  }

  private OfShelf ofShelf(Shelf shelf, DayOfWeek weekday) {
    FillKey key = new FillKey(shelf.agency(), shelf.location(), shelf.itemType(), weekday);
    return new OfShelf(
        shelf.agency(),
        shelf.location(),
        shelf.itemType(),
        shelves.getOrDefault(shelf, Tally.NONE),
        weekdays.getOrDefault(key, Tally.NONE));
  }
}
