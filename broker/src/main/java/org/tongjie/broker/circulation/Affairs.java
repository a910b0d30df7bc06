package org.tongjie.broker.circulation;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.RequestId;
import org.tongjie.catalog.directory.AgencySymbol;

/** Whose affair a request is. */
public final class Affairs {
  private Affairs() {}

  /** The request of a written number, if it is an affair of one of these libraries. */
  public static Optional<PatronRequest> find(
      String written,
      Function<RequestId, Optional<PatronRequest>> requests,
      Predicate<AgencySymbol> libraries,
      Region region) {
    Optional<PatronRequest> found;
    try {
      found = requests.apply(RequestId.of(written));
    } catch (IllegalArgumentException noNumber) {
      return Optional.empty();
    }
    return found.filter(request -> isOf(libraries, request, region));
  }

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
