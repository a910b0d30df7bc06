package org.tongjie.broker.web;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import java.util.Set;
import org.tongjie.broker.region.Region;
import org.tongjie.catalog.directory.AgencySymbol;

/** Who of the staff makes a request. */
@FunctionalInterface
public interface StaffAccess {
  /** The member of staff who is signed in, or empty. */
  Optional<Staff> signedIn(HttpHeaders headers);

  /**
   * A member of staff.
   *
   * @param name as kept with what they do
   * @param agencies that they act for, and for all below
   * @param consortium whether they act for the whole region
   */
  record Staff(String name, Set<AgencySymbol> agencies, boolean consortium) {
    public Staff {
      agencies = Set.copyOf(agencies);
    }

    /** Whether they may act for an agency: it is theirs, or below one of theirs. */
    boolean mayActFor(Region region, AgencySymbol agency) {
      return consortium || agencies.stream().anyMatch(head -> region.isSelfOrBelow(agency, head));
    }
  }
}
