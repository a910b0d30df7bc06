package org.tongjie.broker.search;

import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongjie.catalog.directory.Agency;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.catalog.store.ClusterReader;
import org.tongjie.catalog.store.StoreException;
import org.tongjie.catalog.timing.Deadline;
import org.tongjie.catalog.timing.Deadline.OverdueException;
import org.tongjie.catalog.timing.Remembered;

/** The libraries of the region by code; a new one is known within seconds. */
public final class Libraries {
  private static final Logger LOG = LoggerFactory.getLogger(Libraries.class);
  private static final Duration AGE = Duration.ofSeconds(15);
  private static final Duration LIMIT = Duration.ofSeconds(1);

  private final ClusterReader clusters;
  private final Remembered<Map<String, Agency>> agencies = new Remembered<>(AGE, this::read);
  private volatile Map<String, Agency> lastKnown = Map.of();

  public Libraries(ClusterReader clusters) {
    this.clusters = clusters;
  }

  /** All libraries by code; those last known while the database is away, as a search goes on. */
  public Map<String, Agency> all() {
    return agencies.get();
  }

  private Map<String, Agency> read() {
    try {
      Map<AgencySymbol, Agency> found = Deadline.within(LIMIT, clusters::agencies);
      lastKnown =
          found.values().stream()
              .collect(Collectors.toMap(agency -> agency.symbol().value(), Function.identity()));
    } catch (StoreException | OverdueException failure) {
      LOG.warn("Libraries are named as last known: {}", failure.getMessage());
    }
    return lastKnown;
  }
}
