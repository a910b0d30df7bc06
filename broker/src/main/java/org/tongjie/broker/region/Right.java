package org.tongjie.broker.region;

import java.math.BigDecimal;
import java.util.Optional;
import org.tongjie.catalog.directory.AgencySymbol;

/**
 * A row of the table of rights: for whom and what it is, and what it grants. What is empty is any.
 *
 * @param priceCeiling price in yuan above which the item is not lent out of its library
 * @param grant empty where this may not be borrowed
 */
public record Right(
    Optional<AgencySymbol> issuer,
    Optional<String> readerType,
    Optional<String> itemType,
    Optional<BigDecimal> priceCeiling,
    Optional<Grant> grant) {

  /**
   * What a reader may do.
   *
   * @param days of a loan
   * @param renewals of one loan
   * @param maxLoans at once, of other libraries' items
   * @param maxRequests open at once
   * @param maxCopies of one title, as a class card may have: 1 for the cards of persons
   */
  public record Grant(int days, int renewals, int maxLoans, int maxRequests, int maxCopies) {
    public Grant {
      boolean copies = maxCopies >= 1 && maxCopies <= maxRequests;
      if (days < 1 || renewals < 0 || maxLoans < 1 || maxRequests < 1 || !copies) {
        throw new WrongValueException(Complaint.BAD_GRANT);
      }
    }

    /** The same for one copy of each title. */
    public Grant(int days, int renewals, int maxLoans, int maxRequests) {
      this(days, renewals, maxLoans, maxRequests, 1);
    }
  }

  boolean concerns(AgencySymbol cardIssuer, String reader, String item) {
    return issuer.map(cardIssuer::equals).orElse(true)
        && readerType.map(reader::equals).orElse(true)
        && itemType.map(item::equals).orElse(true);
  }

  /** Whether every case of the other is a case of this one. */
  boolean coversCasesOf(Right other) {
    return (issuer.isEmpty() || issuer.equals(other.issuer))
        && (readerType.isEmpty() || readerType.equals(other.readerType))
        && (itemType.isEmpty() || itemType.equals(other.itemType));
  }
}
