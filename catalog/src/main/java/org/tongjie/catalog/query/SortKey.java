package org.tongjie.catalog.query;

/**
 * One of the keys that results are ordered by; what lacks the key comes last.
 *
 * @param descending whether the greatest come first
 */
public record SortKey(By by, boolean descending) {

  /** What is compared. */
  public enum By {
    RELEVANCE,
    /** Of the title by pinyin, then by character. */
    TITLE,
    /** Of the first responsible name by pinyin, then by character. */
    AUTHOR,
    YEAR
  }

  public static SortKey ascending(By by) {
    return new SortKey(by, false);
  }

  public static SortKey descending(By by) {
    return new SortKey(by, true);
  }
}
