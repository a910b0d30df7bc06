package org.tongjie.z3950.syntax;

import java.util.Collection;
import java.util.Map;

/** Tells where items are now. Safe for use by many threads. */
@FunctionalInterface
public interface LiveItemSource {
  /** Nobody to ask. */
  LiveItemSource NONE = () -> ids -> Map.of();

  /** Begins to ask for the records of one request, with time of its own. */
  Lookup begin();

  /** The records of one request. */
  @FunctionalInterface
  interface Lookup {
    /**
     * What is known of these clusters' items, by cluster; nothing of those that were not told of in
     * time.
     */
    Map<Long, LiveItems> of(Collection<Long> clusterIds);
  }
}
