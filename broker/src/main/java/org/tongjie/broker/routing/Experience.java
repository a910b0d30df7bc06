package org.tongjie.broker.routing;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tongjie.catalog.directory.AgencySymbol;

/**
 * What is known from before.
 *
 * @param region of all libraries together
 * @param pace of all libraries together
 * @param agencies of the libraries asked about, ordered by symbol
 * @param shelves of their shelves, ordered
 */
public record Experience(Tally region, Pace pace, List<OfAgency> agencies, List<OfShelf> shelves) {
  public static final Experience NONE = new Experience(Tally.NONE, Pace.NONE, List.of(), List.of());

  /** Decisions kept before paces were learned have none. */
  public Experience {
    pace = Objects.requireNonNullElse(pace, Pace.NONE);
    agencies = List.copyOf(agencies);
    shelves = List.copyOf(shelves);
  }

  /** What one library did as a whole. */
  public record OfAgency(AgencySymbol agency, Tally tally, Pace pace, Load load) {
    public OfAgency {
      pace = Objects.requireNonNullElse(pace, Pace.NONE);
    }
  }

  /** What was asked of one shelf, on all days and on the weekday of the question. */
  public record OfShelf(
      AgencySymbol agency, String location, String itemType, Tally allDays, Tally thisWeekday) {}

  Tally of(AgencySymbol agency) {
    return find(agency).map(OfAgency::tally).orElse(Tally.NONE);
  }

  Pace pace(AgencySymbol agency) {
    return find(agency).map(OfAgency::pace).orElse(Pace.NONE);
  }

  Load load(AgencySymbol agency) {
    return find(agency).map(OfAgency::load).orElse(Load.NONE);
  }

  private Optional<OfAgency> find(AgencySymbol agency) {
    return agencies.stream().filter(one -> one.agency().equals(agency)).findFirst();
  }

  Optional<OfShelf> shelf(ItemFacts item) {
    return shelves.stream()
        .filter(one -> one.agency().equals(item.item().owner()))
        .filter(one -> one.location().equals(item.location()))
        .filter(one -> one.itemType().equals(item.itemType()))
        .findFirst();
  }
}
