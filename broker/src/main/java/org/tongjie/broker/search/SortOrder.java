package org.tongjie.broker.search;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The orders a reader can have hits in. */
public enum SortOrder {
  RELEVANCE("relevance"),
  NEWEST("-year"),
  OLDEST("year"),
  TITLE("title");

  private final String token;

  SortOrder(String token) {
    this.token = token;
  }

  /** The word for it in addresses. */
  public String token() {
    return token;
  }

  static Optional<SortOrder> of(String token) {
    return Arrays.stream(values()).filter(order -> order.token.equals(token)).findFirst();
  }

  static String allowed() {
    return Arrays.stream(values()).map(SortOrder::token).collect(Collectors.joining(", "));
  }
}
