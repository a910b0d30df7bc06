package org.tongjie.catalog.store;

/**
 * Whether a cluster identifier stands for contributions today; {@code code} is its value in the
 * database.
 */
public enum ClusterState {
  LIVE(0),
  MOVED(1),
  GONE(2);

  private final int code;

  ClusterState(int code) {
    this.code = code;
  }

  public int code() {
    return code;
  }
}
