package org.tongjie.broker.routing;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.tongjie.broker.region.Region;
import org.tongjie.catalog.directory.AgencySymbol;

/**
 * What each of the libraries that have a book would lend of one request, were it shared fairly: in
 * proportion to the hours a week that its desk is open, so that a reading room of volunteers is not
 * expected to do as much as the city library.
 */
public final class FairShares {
  private FairShares() {}

  /** Shares by library, together 1. */
  public static Map<AgencySymbol, Double> of(Region region, Collection<AgencySymbol> able) {
    Map<AgencySymbol, Double> shares = new TreeMap<>();
    able.forEach(agency -> shares.put(agency, hours(region, agency)));
    double sum = shares.values().stream().mapToDouble(Double::doubleValue).sum();
    shares.replaceAll((_, hours) -> hours / sum);
    return shares;
  }

  /** One hour at least: who lends by appointment shares too. */
  private static double hours(Region region, AgencySymbol agency) {
    return Math.max(1, region.calendarOf(agency).weeklyHours().toMinutes() / 60.0);
  }
}
