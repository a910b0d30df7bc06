package org.tongjie.broker.patron;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.region.RightsDecision;
import org.tongjie.catalog.directory.AgencySymbol;

/**
 * The most that a reader may have at once, whatever the item: what a certain item allows is decided
 * when it is handed out.
 *
 * @param maxCopies of one title, which may be several for the card of a class
 */
public record Allowance(int maxLoans, int maxRequests, int maxCopies) {

  /**
   * The most generous of the rights that concern a reader; empty where nothing may be borrowed. A
   * region that tells no types of items apart has rights all the same.
   */
  static Optional<Allowance> of(Region region, AgencySymbol issuer, String readerType) {
    Set<String> types = region.policy().itemTypes().keySet();
    return (types.isEmpty() ? Stream.of("") : types.stream())
        .map(item -> region.rights().decide(issuer, readerType, item, Optional.of(BigDecimal.ZERO)))
        .flatMap(decision -> granted(decision).stream())
        .reduce((one, other) ->
            new Allowance(
                Math.max(one.maxLoans, other.maxLoans),
                Math.max(one.maxRequests, other.maxRequests),
                Math.max(one.maxCopies, other.maxCopies)));
  }

  private static Optional<Allowance> granted(RightsDecision decision) {
    return switch (decision) {
      case RightsDecision.Allowed allowed ->
          Optional.of(
              new Allowance(allowed.maxLoans(), allowed.maxRequests(), allowed.maxCopies()));
      case RightsDecision.Denied _, RightsDecision.AskStaff _ -> Optional.empty();
    };
  }
}
