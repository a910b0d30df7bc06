package org.tongjie.broker.patron;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.tongjie.broker.region.Period;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.request.RequestId;

/**
 * Keeps a history for those who want one alone: a request that is over in every respect is nobody's
 * once the region's time for second thoughts has passed. What statistics need of it is in the
 * ledger, which never knew the reader.
 */
public final class History {
  private static final int PAGE = 500;

  private final HistoryStore store;
  private final Supplier<Region> region;

  /**
   * The history of readers.
   *
   * @param region what holds now
   */
  public History(HistoryStore store, Supplier<Region> region) {
    this.store = store;
    this.region = region;
  }

  /**
   * Erases all readers who keep no history from what is over for long enough; how many requests.
   */
  public int eraseUnwanted(Instant now) {
    return erase(Optional.empty(), now);
  }

  /** The same for one reader. */
  public int eraseOf(String person, Instant now) {
    return erase(Optional.of(person), now);
  }

  private int erase(Optional<String> person, Instant now) {
    Region current = region.get();
    Period settling = current.deadlines().history();
    // Hours of a desk take at least as long by the clock.
    Instant before = now.minus(settling.length());
    int erased = 0;
    Optional<RequestId> last = Optional.empty();
    List<HistoryStore.Ended> page;
    do {
      page = store.ended(person, before, last, PAGE);
      for (HistoryStore.Ended one : page) {
        boolean settled = !settling.after(one.at(), current.calendarOf(one.pickup())).isAfter(now);
        if (settled && store.erase(one.id())) {
          erased++;
        }
        last = Optional.of(one.id());
      }
    } while (page.size() == PAGE);
    return erased;
  }
}
