package org.tongjie.broker.region;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.tongjie.broker.region.RightsDecision.Allowed;
import org.tongjie.broker.region.RightsDecision.AskStaff;
import org.tongjie.broker.region.RightsDecision.Denied;
import org.tongjie.broker.region.RightsDecision.Reason;
import org.tongjie.catalog.directory.AgencySymbol;

/**
 * Who may borrow what, for how long.
 *
 * @param rows in order: the first that concerns a reader and an item decides
 */
public record Rights(List<Right> rows) {
  public Rights {
    rows = List.copyOf(rows);
  }

  /**
   * Decides by the first row that concerns the case.
   *
   * @param readerType and {@code itemType} are types of the region
   * @param price of the item in yuan, empty where nobody knows it
   */
  public RightsDecision decide(
      AgencySymbol issuer, String readerType, String itemType, Optional<BigDecimal> price) {
    return rowFor(issuer, readerType, itemType)
        .map(row -> decide(row, price))
        .orElse(new AskStaff(Reason.NO_RULE, Optional.empty()));
  }

  Optional<Right> rowFor(AgencySymbol issuer, String readerType, String itemType) {
    return rows.stream().filter(row -> row.concerns(issuer, readerType, itemType)).findFirst();
  }

  private static RightsDecision decide(Right row, Optional<BigDecimal> price) {
    if (row.grant().isEmpty()) {
      return new Denied(Reason.NOT_GRANTED);
    }
    Right.Grant grant = row.grant().get();
    Allowed allowed =
        new Allowed(
            grant.days(),
            grant.renewals(),
            grant.maxLoans(),
            grant.maxRequests(),
            grant.maxCopies());
    if (row.priceCeiling().isEmpty()) {
      return allowed;
    }
    if (price.isEmpty()) {
      return new AskStaff(Reason.PRICE_UNKNOWN, Optional.of(allowed));
    }
    return price.get().compareTo(row.priceCeiling().get()) > 0
        ? new Denied(Reason.PRICE_ABOVE_CEILING)
        : allowed;
  }
}
