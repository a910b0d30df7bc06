package org.tongjie.catalog.index;

import java.util.List;
import java.util.Map;
import org.tongjie.catalog.directory.AgencySymbol;

/**
 * Answer to a {@code FindRequest}.
 *
 * @param total clusters found; when not {@code complete}, at least so many
 * @param clusterIds those asked for, in order
 * @param libraries results held by each library, where that was asked; most first
 * @param complete whether the index looked through everything within its time limit
 */
public record Found(
    long total, List<Long> clusterIds, Map<AgencySymbol, Long> libraries, boolean complete) {

  public Found {
    clusterIds = List.copyOf(clusterIds);
  }
}
