package org.tongjie.broker.search;

import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongjie.catalog.directory.Agency;
import org.tongjie.catalog.store.ClusterReader;
import org.tongjie.catalog.store.StoreException;

/** The libraries of the region by code; a new one is known within seconds. */
public final class Libraries {
  private static final Logger LOG = LoggerFactory.getLogger(Libraries.class);
  private static final Duration AGE = Duration.ofSeconds(15);

  private final Remembered<Map<String, Agency>> agencies;

  public Libraries(ClusterReader clusters) {
    this.agencies = new Remembered<>(AGE, () -> read(clusters));
  }

  /** All libraries by code; none while the database is away, as a search does without names. */
  public Map<String, Agency> all() {
    return agencies.get();
  }

  private static Map<String, Agency> read(ClusterReader clusters) {
    try {
      return clusters.agencies().values().stream()
          .collect(Collectors.toMap(agency -> agency.symbol().value(), Function.identity()));
    } catch (StoreException failure) {
      LOG.warn("Libraries go by their codes for now: {}", failure.getMessage());
      return Map.of();
    }
  }
}
