package org.tongjie.broker.web.view;

import java.util.List;

/**
 * What hits are narrowed by, and can be.
 *
 * @param allOff the search without any facet
 */
public record Narrowing(List<Chip> chips, List<FacetGroup> facets, String allOff) {

  public Narrowing {
    chips = List.copyOf(chips);
    facets = List.copyOf(facets);
  }
}
