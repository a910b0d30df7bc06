package org.tongjie.catalog.query;

import java.util.Arrays;
import java.util.Optional;

/** The order of results. */
public enum Sort {
  RELEVANCE("relevance"),
  NEWEST("newest"),
  OLDEST("oldest"),
  /** By pinyin, then by character. */
  TITLE("title");

  private final String key;

  Sort(String key) {
    this.key = key;
  }

  /** The name in addresses. */
  public String key() {
    return key;
  }

  /** The order of a name in an address. */
  public static Optional<Sort> ofKey(String key) {
    return Arrays.stream(values()).filter(sort -> sort.key.equals(key)).findFirst();
  }
}
