package org.tongjie.z3950.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tongjie.catalog.index.Found;
import org.tongjie.catalog.query.Facet;
import org.tongjie.catalog.query.FindRequest;
import org.tongjie.catalog.query.Query;

/**
 * What a search found, kept as the search itself with a stretch of its results: so it costs little
 * however much it found, and the results of a later stretch are those of the index at that time.
 *
 * <p>For use by one thread at a time.
 */
public final class ResultSet {
  /** Results fetched with the search: what a client usually presents first. */
  private static final int FIRST = 10;

  /** Results fetched at least when a later stretch is asked for, as clients go on from there. */
  private static final int FURTHER = 50;

  private final UnionCatalog catalog;
  private final Search search;
  private final Found found;
  private int windowStart;
  private List<Long> window;

  private ResultSet(UnionCatalog catalog, Search search, Found found) {
    this.catalog = catalog;
    this.search = search;
    this.found = found;
    this.window = found.clusterIds();
  }

  /**
   * Searches.
   *
   * @param rows results that will be asked for next, fetched along
   * @param counted what results are counted by
   * @throws UnavailableException when the index does not answer in time
   */
  public static ResultSet of(UnionCatalog catalog, Search search, int rows, Set<Facet> counted) {
    int fetched = Math.clamp(rows, FIRST, FindRequest.MAX_ROWS);
    return new ResultSet(catalog, search, catalog.find(search, 0, fetched, counted));
  }

  /** What was asked. */
  public Search search() {
    return search;
  }

  /** The first answer: total, counts by library and whether the index looked at everything. */
  public Found found() {
    return found;
  }

  /** Number of results. */
  public long total() {
    return found.total();
  }

  /** A query that finds these results in the whole union, to be part of another. */
  public Query asQuery() {
    return search.selection().narrow(search.query());
  }

  /** Last place that can be reached; results behind it are counted only. */
  public long reachable() {
    return Math.min(found.total(), FindRequest.DEEPEST);
  }

  /**
   * Identifiers of clusters from a place on; fewer when the index lost some meanwhile.
   *
   * @param from place of the first, from 0
   * @param count at most {@link FindRequest#MAX_ROWS}, within {@link #reachable}
   * @throws UnavailableException when the index does not answer in time
   */
  public List<Long> ids(int from, int count) {
    if (from < windowStart || from + count > windowStart + window.size()) {
      fetch(from, count);
    }
    int begin = Math.min(from - windowStart, window.size());
    int end = Math.min(begin + count, window.size());
    return new ArrayList<>(window.subList(begin, end));
  }

  private void fetch(int from, int count) {
    int rows = (int) Math.min(Math.max(count, FURTHER), reachable() - from);
    window = catalog.find(search, from, rows, Set.of()).clusterIds();
    windowStart = from;
  }
}
