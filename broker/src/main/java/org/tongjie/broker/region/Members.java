package org.tongjie.broker.region;

import java.util.List;
import java.util.Map;
import org.tongjie.catalog.directory.AgencySymbol;

/**
 * The tree of administration and its places, in the order of the file.
 *
 * @param agencies by symbol
 * @param places by code
 */
public record Members(Map<AgencySymbol, RegionAgency> agencies, Map<PlaceCode, Place> places) {
  public Members {
    agencies = Ordered.copyOf(agencies);
    places = Ordered.copyOf(places);
  }

  static Members of(List<RegionAgency> agencies, List<Place> places) {
    return new Members(Ordered.by(agencies, RegionAgency::symbol), Ordered.by(places, Place::code));
  }
}
