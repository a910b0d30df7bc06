package org.tongjie.broker.web.view;

import java.util.List;

/**
 * One facet with its values.
 *
 * @param first the values shown at once
 * @param more values behind a fold
 * @param open whether the whole facet is unfolded
 */
public record FacetGroup(
    String label, List<FacetChoice> first, List<FacetChoice> more, boolean open) {

  public FacetGroup {
    first = List.copyOf(first);
    more = List.copyOf(more);
  }
}
