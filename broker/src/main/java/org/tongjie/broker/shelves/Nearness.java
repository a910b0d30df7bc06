package org.tongjie.broker.shelves;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tongjie.broker.region.Coordinates;
import org.tongjie.broker.region.Region;
import org.tongjie.catalog.directory.AgencySymbol;

/**
 * How near libraries are to a reader's: the own one first, then those of its system, then by the
 * distance of their main places, then those whose place on the map is not known, by symbol.
 */
public final class Nearness {
  private static final double EARTH_RADIUS_KM = 6371;
  private static final double OWN = -2;
  private static final double SAME_SYSTEM = -1;

  private Nearness() {}

  /** By symbol where the reader's library is not known. */
  private static Comparator<LibraryShelf> from(Optional<AgencySymbol> reader, Region region) {
    Comparator<LibraryShelf> bySymbol =
        Comparator.comparing(shelf -> shelf.library().symbol().value());
    return reader
        .map(own ->
            Comparator.<LibraryShelf>comparingDouble(
                    shelf -> distance(own, shelf.library().symbol(), region))
                .thenComparing(bySymbol))
        .orElse(bySymbol);
  }

  /** Sorted by nearness. */
  public static List<LibraryShelf> sorted(
      List<LibraryShelf> libraries, Optional<AgencySymbol> reader, Region region) {
    return libraries.stream().sorted(from(reader, region)).toList();
  }

  private static double distance(AgencySymbol own, AgencySymbol other, Region region) {
    if (own.equals(other)) {
      return OWN;
    }
    if (region.sharesSystem(own, other)) {
      return SAME_SYSTEM;
    }
    Optional<Coordinates> from = coordinates(own, region);
    Optional<Coordinates> to = coordinates(other, region);
    return from.isPresent() && to.isPresent()
        ? kilometers(from.get(), to.get())
        : Double.POSITIVE_INFINITY;
  }

  private static Optional<Coordinates> coordinates(AgencySymbol agency, Region region) {
    return region.mainPlace(agency).flatMap(place -> place.site().coordinates());
  }

  /** Along a great circle. */
  private static double kilometers(Coordinates from, Coordinates to) {
    double north = Math.toRadians(to.latitude() - from.latitude());
    double east = Math.toRadians(to.longitude() - from.longitude());
    double scale =
        Math.cos(Math.toRadians(from.latitude())) * Math.cos(Math.toRadians(to.latitude()));
    double chord = Math.pow(Math.sin(north / 2), 2) + scale * Math.pow(Math.sin(east / 2), 2);
    return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
  }
}
