package org.tongjie.broker.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.RequestId;

/**
 * Requests as this process last kept or read them: what the database says is still of the same
 * version need not be read again. A version of a request is written once and never changed.
 */
final class KnownRequests {
  /** Some 4 KiB each. */
  private static final int MOST = 10_000;

  /** Requests name readers, and stay no longer than steps that follow each other need. */
  private static final Duration KEPT = Duration.ofMinutes(10);

  private final Cache<RequestId, PatronRequest> requests =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(KEPT).build();

  /** What was last known of them; only the database knows whether it is so still. */
  Map<RequestId, PatronRequest> of(Collection<RequestId> ids) {
    return Map.copyOf(requests.getAllPresent(ids));
  }

  /** Learns of what was kept or read; of two versions the later one stays. */
  void learn(PatronRequest request) {
    requests
        .asMap()
        .merge(
            request.id(),
            request,
            (known, learned) -> learned.version() < known.version() ? known : learned);
  }
}
