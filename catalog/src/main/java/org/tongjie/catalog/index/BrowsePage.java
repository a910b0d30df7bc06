package org.tongjie.catalog.index;

import java.util.List;

/**
 * Terms around a place in an ordered list.
 *
 * @param before terms before the place, in the list's order
 * @param after terms from the place on
 * @param found whether the first of {@code after} is the term that was looked for
 * @param complete false when the look ended at its limit of work and not at the list's end; only
 *     then may fewer terms than wanted be there while more exist
 */
public record BrowsePage(
    List<BrowseTerm> before, List<BrowseTerm> after, boolean found, boolean complete) {

  public BrowsePage {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }
}
