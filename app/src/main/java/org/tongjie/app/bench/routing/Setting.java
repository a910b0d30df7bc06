package org.tongjie.app.bench.routing;

/** Which simulated region; see docs/routing-region.md. */
public enum Setting {
  /** As the published figures of a consortium and the practice of Chinese regions have it. */
  TIERED,
  /** Couriers on few days, no school terms. */
  SPARSE;

  World world(long seed) {
    return switch (this) {
      case TIERED -> new TieredWorld(seed);
      case SPARSE -> new SparseWorld(seed);
    };
  }
}
