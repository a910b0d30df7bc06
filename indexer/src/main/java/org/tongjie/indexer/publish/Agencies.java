package org.tongjie.indexer.publish;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import org.tongjie.catalog.directory.Agency;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.catalog.store.AgencyStore;

/** Libraries as documents name them; what changed in the directory is seen within seconds. */
public final class Agencies {
  private static final Duration FRESH = Duration.ofSeconds(10);
  private static final int MAX_AGENCIES = 10_000;

  private final LoadingCache<AgencySymbol, Agency> agencies;

  public Agencies(AgencyStore store) {
    this.agencies =
        Caffeine.newBuilder()
            .maximumSize(MAX_AGENCIES)
            .expireAfterWrite(FRESH)
            .build(symbol -> store.find(symbol).orElseGet(() -> Agency.named(symbol)));
  }

  public Agency get(AgencySymbol symbol) {
    return agencies.get(symbol);
  }
}
