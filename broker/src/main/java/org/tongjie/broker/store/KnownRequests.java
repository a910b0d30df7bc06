package org.tongjie.broker.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.RequestId;
import org.tongjie.broker.request.RequestStore.Committed;

/**
 * Requests as this process last kept or read them: what the database says is still of the same
 * version need not be read again. A version of a request is written once and never changed.
 */
final class KnownRequests {
  /** Some 4 KiB each. */
  private static final int MOST = 10_000;

  /** Requests name readers, and stay no longer than steps that follow each other need. */
  private static final Duration KEPT = Duration.ofMinutes(10);

  /** How long nothing is recalled after another process was seen to change requests. */
  private static final Duration DOUBT = Duration.ofMinutes(1);

  private final Cache<RequestId, PatronRequest> requests =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(KEPT).build();

  /** The versions that this process keeps just now. */
  private final Map<RequestId, Integer> beingKept = new ConcurrentHashMap<>();

  private volatile long doubtedAt = System.nanoTime() - DOUBT.toNanos();

  /** What was last known of them; only the database knows whether it is so still. */
  Map<RequestId, PatronRequest> of(Collection<RequestId> ids) {
    return Map.copyOf(requests.getAllPresent(ids));
  }

  /** Of two versions the later one stays. */
  private void learn(PatronRequest request) {
    requests
        .asMap()
        .merge(
            request.id(),
            request,
            (known, learned) -> learned.version() < known.version() ? known : learned);
  }

  /** What was last known of one, unless others change requests too: it is then likely to be old. */
  Optional<PatronRequest> recall(RequestId id) {
    return System.nanoTime() - doubtedAt < DOUBT.toNanos()
        ? Optional.empty()
        : Optional.ofNullable(requests.getIfPresent(id));
  }

  /** Keeps a request by this call, and learns of it where it was kept. */
  Committed keeping(PatronRequest after, Supplier<Committed> call) {
    beingKept.put(after.id(), after.version());
    try {
      Committed committed = call.get();
      if (committed instanceof Committed.Done) {
        learn(after);
      }
      return committed;
    } finally {
      beingKept.remove(after.id(), after.version());
    }
  }

  /** Learns of what was read; where it is news to this process, another one changed it. */
  void read(PatronRequest request) {
    boolean own = Objects.equals(beingKept.get(request.id()), request.version());
    @Nullable PatronRequest before = requests.getIfPresent(request.id());
    if (!own && before != null && before.version() < request.version()) {
      doubtedAt = System.nanoTime();
    }
    learn(request);
  }
}
