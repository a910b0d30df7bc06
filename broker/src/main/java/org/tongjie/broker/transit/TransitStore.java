package org.tongjie.broker.transit;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.tongjie.broker.region.ItemKey;
import org.tongjie.broker.region.PlaceCode;

/** Where bins, their sheets and the cases of differences are kept. */
public interface TransitStore {
  /** Who does it and when, without a name. */
  record Stamp(Instant at, String actor) {}

  /** A book to be put into a bin. */
  record Load(PlaceCode from, PlaceCode to, ItemKey item, String title) {}

  /** Puts a book into the open bin between two places, begun if there is none; its number. */
  long put(Load load, Stamp stamp);

  /** A book was scanned at a place: it is ticked off in the bin that brought it. */
  void arrived(ItemKey item, PlaceCode place, Instant at);

  /** Bins from or to a place that are not yet received, the oldest first. */
  List<Bin> open(PlaceCode place);

  Optional<HandoverSheet> sheet(long bin);

  /** Hands a bin to its carrier; false when that was done before. */
  boolean send(long bin, String carrier, int counted, Stamp stamp);

  /** Takes a bin over at its destination and opens its cases; empty when that was done before. */
  Optional<List<Difference>> receive(long bin, int counted, Stamp stamp);

  /** Opens a case about a book that nobody expected, once as long as it is open. */
  void report(Difference difference, PlaceCode place, Stamp stamp);

  /** Open cases of places, the oldest first. */
  List<DifferenceCase> cases(Collection<PlaceCode> places);

  /** Settles a case of one of these places; false when there is no such open case. */
  boolean settle(long number, Collection<PlaceCode> places, String how, Stamp stamp);
}
