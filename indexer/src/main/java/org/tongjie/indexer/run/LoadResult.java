package org.tongjie.indexer.run;

/** How a load ended. */
public sealed interface LoadResult {

  /** Everything was stored and published. */
  record Done(LoadReport report) implements LoadResult {}

  /**
   * Everything was stored, but part of what was asked is left undone.
   *
   * @param why what, and what to do about it
   */
  record Incomplete(LoadReport report, String why) implements LoadResult {}

  /**
   * Nothing was stored.
   *
   * @param why what, where, and what to do about it
   */
  record Refused(String why) implements LoadResult {}
}
