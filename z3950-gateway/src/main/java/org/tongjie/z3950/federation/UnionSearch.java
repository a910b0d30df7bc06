package org.tongjie.z3950.federation;

import java.util.List;
import org.tongjie.catalog.index.Hit;
import org.tongjie.catalog.matching.MatchIdentity;
import org.tongjie.catalog.query.Query;

/** Search of our own catalogue. */
public interface UnionSearch {
  /** The best clusters for a query. */
  Answer search(Query query, int size);

  /**
   * What was found.
   *
   * @param total clusters found in all
   */
  record Answer(long total, List<Found> clusters) {
    public Answer {
      clusters = List.copyOf(clusters);
    }
  }

  /** A cluster with the identities of its contributions. */
  record Found(Hit hit, List<MatchIdentity> members) {
    public Found {
      members = List.copyOf(members);
    }
  }
}
