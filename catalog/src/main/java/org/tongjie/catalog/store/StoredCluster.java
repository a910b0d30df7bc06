package org.tongjie.catalog.store;

import java.util.List;

/**
 * A cluster as the database keeps it.
 *
 * @param members at least one, oldest first
 */
public record StoredCluster(long id, List<StoredContribution> members) {

  public StoredCluster {
    members = List.copyOf(members);
  }
}
