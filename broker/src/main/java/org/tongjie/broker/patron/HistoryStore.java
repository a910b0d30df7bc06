package org.tongjie.broker.patron;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.request.RequestId;

/** The requests that are over in every respect, of readers who keep no history. */
public interface HistoryStore {
  /**
   * A request in which nothing is under way, owed or left to a person.
   *
   * @param at when the last thing happened to it
   */
  record Ended(RequestId id, PlaceCode pickup, Instant at) {}

  /**
   * Those that ended before a time, in the order of their numbers.
   *
   * @param person whose, or everybody's
   * @param last the last one that was seen
   */
  List<Ended> ended(Optional<String> person, Instant before, Optional<RequestId> last, int limit);

  /**
   * Erases the reader from such a request wherever it is kept.
   *
   * @return false where it is none any more
   */
  boolean erase(RequestId id);
}
