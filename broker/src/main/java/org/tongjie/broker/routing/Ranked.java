package org.tongjie.broker.routing;

import org.tongjie.broker.request.Candidate.LoanTerms;
import org.tongjie.broker.request.Candidate.Path;

/**
 * An item that may be asked for.
 *
 * @param tier what policy puts before time
 * @param path how it would come to the reader
 * @param readersCard whether the reader's own card is known to its system, so that no proxy card is
 *     needed
 */
public record Ranked(
    ItemFacts item, Tier tier, Path path, boolean readersCard, LoanTerms terms, Figures figures) {

  /** What policy puts before time, in this order. */
  public enum Tier {
    OWN_LIBRARY,
    USUAL,
    /** Lends far more than its share. */
    OVERLOADED,
    LAST_COPY
  }
}
