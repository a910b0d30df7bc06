package org.tongjie.catalog.bib;

import java.util.List;

/**
 * Contributions judged to describe one manifestation.
 *
 * @param id stable number; a cluster that joins another leaves a redirect
 * @param members at least one, ordered by contribution id
 */
public record Cluster(long id, List<Contribution> members) {

  public Cluster {
    members = List.copyOf(members);
    if (members.isEmpty()) {
      throw new IllegalArgumentException("cluster " + id + " has no members");
    }
  }
}
