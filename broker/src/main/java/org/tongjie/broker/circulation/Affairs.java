package org.tongjie.broker.circulation;

import java.util.function.Predicate;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.catalog.directory.AgencySymbol;

/** Whose affair a request is. */
public final class Affairs {
  private Affairs() {}

  /** Whether one of these libraries issued the reader's card or hands out. */
  public static boolean isOfReader(
      Predicate<AgencySymbol> libraries, PatronRequest request, Region region) {
    boolean pickup =
        region
            .place(request.wish().pickup())
            .filter(place -> libraries.test(place.agency()))
            .isPresent();
    return pickup || libraries.test(request.wish().card().issuer());
  }

  /** Whether one of these libraries asked, hands out or supplies. */
  public static boolean isOf(
      Predicate<AgencySymbol> libraries, PatronRequest request, Region region) {
    return isOfReader(libraries, request, region)
        || request.suppliers().stream()
            .anyMatch(attempt -> libraries.test(attempt.candidate().item().owner()));
  }
}
