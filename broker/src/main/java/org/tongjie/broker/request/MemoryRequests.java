package org.tongjie.broker.request;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tongjie.broker.region.ItemKey;
import org.tongjie.broker.region.SystemCode;

/**
 * Requests kept in memory, for runs of a region's year against a clock that is moved by hand: the
 * same calls give the same answers. Safe for several threads; nothing outlives the process.
 */
public final class MemoryRequests implements RequestStore {
  private record Deadline(Instant time, RequestId request) {}

  private final Map<RequestId, PatronRequest> requests = new HashMap<>();

  /** What each reader asked for, while the request is open, the oldest first. */
  private final Map<String, Map<RequestId, Wish>> asked = new HashMap<>();

  private final Map<ItemKey, Set<RequestId>> promised = new HashMap<>();
  private final Set<String> events = new HashSet<>();
  private final MemoryOutbox outbox = new MemoryOutbox();
  private final TreeSet<Deadline> deadlines =
      new TreeSet<>(Comparator.comparing(Deadline::time).thenComparing(Deadline::request));

  @Override
  public synchronized Optional<PatronRequest> find(RequestId id) {
    return Optional.ofNullable(requests.get(id));
  }

  @Override
  public synchronized Map<RequestId, PatronRequest> find(Collection<RequestId> ids) {
    Map<RequestId, PatronRequest> found = new HashMap<>();
    ids.forEach(id -> find(id).ifPresent(request -> found.put(id, request)));
    return found;
  }

  @Override
  public synchronized Committed commit(Change change) {
    Optional<Committed> objection = objection(change);
    if (objection.isPresent()) {
      return objection.get();
    }
    events.add(change.eventId());
    change.entry().ifPresent(outbox::end);
    PatronRequest after = change.moved().request();
    @Nullable PatronRequest known = requests.put(after.id(), after);
    if (known != null) {
      forget(known);
    } else {
      asked
          .computeIfAbsent(after.wish().person(), person -> new LinkedHashMap<>(2))
          .put(after.id(), after.wish());
    }
    remember(after);
    return new Committed.Done(
        change.work().stream().flatMap(work -> outbox.add(after.id(), work).stream()).toList());
  }

  private Optional<Committed> objection(Change change) {
    PatronRequest after = change.moved().request();
    if (events.contains(change.eventId())) {
      return Optional.of(new Committed.Repeated());
    }
    if (!change.entry().map(outbox::isHeld).orElse(true)) {
      return Optional.of(new Committed.EntryLost());
    }
    @Nullable PatronRequest known = requests.get(after.id());
    int version = known == null ? 0 : known.version();
    if (version != change.before().map(PatronRequest::version).orElse(0)) {
      return Optional.of(new Committed.Stale());
    }
    Optional<RequestId> existing = known == null ? asked(after.wish()) : Optional.empty();
    if (existing.isPresent()) {
      return Optional.of(new Committed.Duplicate(existing.get()));
    }
    return Promises.made(change.before(), after).stream()
            .anyMatch(item -> isPromisedToAnother(item, after.id()))
        ? Optional.of(new Committed.ItemTaken())
        : Optional.empty();
  }

  /** An open request of this reader for the same, rather for the same record. */
  private Optional<RequestId> asked(Wish wish) {
    return asked.getOrDefault(wish.person(), Map.of()).entrySet().stream()
        .filter(one -> wish.wantsTheSameAs(one.getValue()))
        .sorted(Comparator.comparing(one -> one.getValue().cluster() != wish.cluster()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private boolean isPromisedToAnother(ItemKey item, RequestId request) {
    return promised.getOrDefault(item, Set.of()).stream().anyMatch(other -> !other.equals(request));
  }

  private void forget(PatronRequest old) {
    old.nextDeadline().ifPresent(time -> deadlines.remove(new Deadline(time, old.id())));
    for (SupplierRequest attempt : old.suppliers()) {
      @Nullable Set<RequestId> holders = promised.get(attempt.candidate().item());
      if (holders != null && holders.remove(old.id()) && holders.isEmpty()) {
        promised.remove(attempt.candidate().item());
      }
    }
  }

  private void remember(PatronRequest request) {
    request.nextDeadline().ifPresent(time -> deadlines.add(new Deadline(time, request.id())));
    for (SupplierRequest attempt : request.suppliers()) {
      if (!attempt.isSettled()) {
        promised
            .computeIfAbsent(attempt.candidate().item(), item -> new HashSet<>(2))
            .add(request.id());
      }
    }
    if (request.state() == RequestState.FINISHED) {
      asked.computeIfPresent(
          request.wish().person(),
          (person, open) -> {
            open.remove(request.id());
            return open.isEmpty() ? null : open;
          });
    }
  }

  @Override
  public synchronized List<OutboxEntry> claim(Claim claim, Instant now, Instant until) {
    return outbox.claim(claim, now, until);
  }

  @Override
  public synchronized void postpone(OutboxEntry entry, Postponement why) {
    outbox.postpone(entry, why);
  }

  @Override
  public synchronized void hasten(RequestId request, EffectKind kind) {
    outbox.hasten(request, kind);
  }

  @Override
  public synchronized void giveBack(OutboxEntry entry) {
    outbox.giveBack(entry);
  }

  @Override
  public synchronized void drop(OutboxEntry entry) {
    if (outbox.isHeld(entry)) {
      outbox.end(entry);
    }
  }

  @Override
  public synchronized List<RequestId> due(Instant now, int limit) {
    return deadlines.stream()
        .takeWhile(deadline -> !deadline.time().isAfter(now))
        .limit(limit)
        .map(Deadline::request)
        .toList();
  }

  @Override
  public synchronized List<String> lanesWithWork(Instant now) {
    return outbox.lanesWithWork(now);
  }

  /**
   * Requests with an open attempt at a supplier's system, in the order of their numbers.
   *
   * @param last the last one that was seen
   */
  public synchronized List<PatronRequest> openAttempts(
      SystemCode system, Optional<RequestId> last, int limit) {
    return promised.values().stream()
        .flatMap(Set::stream)
        .filter(id -> last.isEmpty() || id.compareTo(last.get()) > 0)
        .distinct()
        .sorted()
        .map(this::known)
        .filter(request -> isOpenAt(request, system))
        .limit(limit)
        .toList();
  }

  private PatronRequest known(RequestId id) {
    return find(id).orElseThrow();
  }

  private static boolean isOpenAt(PatronRequest request, SystemCode system) {
    return request.suppliers().stream()
        .anyMatch(attempt -> !attempt.isSettled() && attempt.candidate().system().equals(system));
  }
}
