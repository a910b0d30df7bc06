package org.tongjie.broker.region;

import java.util.Optional;
import org.tongjie.catalog.directory.AgencySymbol;

/**
 * Who stands behind a library where it is not the library itself: a reading room may be run by one
 * and hold the books of another.
 *
 * @param operator who runs it, empty for itself
 * @param stockOwner whose books it holds, empty for its own
 */
public record Stewardship(Optional<AgencySymbol> operator, Optional<AgencySymbol> stockOwner) {
  /** It runs itself and holds its own books. */
  public static final Stewardship OWN = new Stewardship(Optional.empty(), Optional.empty());
}
