package org.tongjie.z3950.database;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.catalog.index.BrowsePage;
import org.tongjie.catalog.index.CatalogIndex;
import org.tongjie.catalog.index.Found;
import org.tongjie.catalog.index.IndexException;
import org.tongjie.catalog.query.BrowseRequest;
import org.tongjie.catalog.query.Facet;
import org.tongjie.catalog.query.FindRequest;
import org.tongjie.catalog.query.Query;
import org.tongjie.catalog.store.StoreException;
import org.tongjie.catalog.timing.Deadline;
import org.tongjie.catalog.timing.Deadline.OverdueException;

/**
 * The index as partners reach it: bounded in time and in how many ask at once. Every fault of what
 * stands behind is an {@link UnavailableException}. Safe for use by many threads.
 */
public final class UnionCatalog {
  /** A partner's client waits about half a minute before it gives up. */
  private static final Duration LIMIT = Duration.ofSeconds(20);

  /** More at once would not be answered sooner. */
  private static final int MOST_AT_ONCE = 64;

  private final CatalogIndex index;
  private final Semaphore turns = new Semaphore(MOST_AT_ONCE, true);

  public UnionCatalog(CatalogIndex index) {
    this.index = index;
  }

  /**
   * Searches.
   *
   * @param start results before the first that is wanted
   * @param rows identifiers wanted; with {@code start} at most {@link FindRequest#DEEPEST}
   * @param counted what results are counted by
   * @throws UnavailableException when there is no answer in time
   */
  public Found find(Search search, int start, int rows, Set<Facet> counted) {
    Optional<AgencySymbol> library = search.selection().library();
    Query query = library.isPresent() ? search.query() : search.selection().narrow(search.query());
    FindRequest request = new FindRequest(query, library, search.sort(), start, rows, counted);
    return inTurn(() -> index.find(request, LIMIT));
  }

  /**
   * Looks into a list of terms.
   *
   * @throws UnavailableException when there is no answer in time
   */
  public BrowsePage browse(BrowseRequest request) {
    return ask(() -> index.browse(request));
  }

  /**
   * Asks what stands behind the databases, such as for records, with the same bounds and faults.
   *
   * @throws UnavailableException when there is no answer in time
   */
  public <T> T ask(Supplier<T> question) {
    return inTurn(() -> Deadline.within(LIMIT, question));
  }

  /** The question has to know its limit itself: it is asked by the thread that waits. */
  private <T> T inTurn(Supplier<T> question) {
    if (!awaitTurn()) {
      throw new UnavailableException("too many requests at once", new OverdueException(LIMIT));
    }
    try {
      return question.get();
    } catch (IndexException | StoreException | OverdueException fault) {
      throw new UnavailableException(String.valueOf(fault.getMessage()), fault);
    } finally {
      turns.release();
    }
  }

  private boolean awaitTurn() {
    try {
      return turns.tryAcquire(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
