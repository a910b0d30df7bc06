package org.tongjie.broker.http;

import java.util.List;
import java.util.Optional;

/**
 * What lending adds to search.
 *
 * @param resources its pages and interfaces, empty to do without
 * @param shelves what live availability is made of, empty to do without
 */
public record LendingSide(List<Object> resources, Optional<ShelfParts> shelves) {
  public LendingSide {
    resources = List.copyOf(resources);
  }
}
