package org.tongjie.broker.request;

import java.util.List;

/** The editions of a work: every record of the union catalogue that would do for one of them. */
@FunctionalInterface
public interface Editions {
  /** Nothing but the record itself is known. */
  Editions NONE = cluster -> List.of();

  /** The other editions of the work that a record is of; none where that cannot be told. */
  List<Edition> others(long cluster);

  /**
   * One edition.
   *
   * @param cluster its record
   * @param label how people tell it from others: title, publisher, year
   */
  record Edition(long cluster, String label) {}
}
