package org.tongjie.z3950.sru;

import java.util.Arrays;
import java.util.Optional;

/** What can be asked of a database. */
enum Operation {
  SEARCH_RETRIEVE("searchRetrieve"),
  SCAN("scan"),
  EXPLAIN("explain");

  private final String token;

  Operation(String token) {
    this.token = token;
  }

  /** As requests write it; the root elements of answers begin with it. */
  String token() {
    return token;
  }

  static Optional<Operation> of(String token) {
    return Arrays.stream(values()).filter(operation -> operation.token.equals(token)).findFirst();
  }
}
