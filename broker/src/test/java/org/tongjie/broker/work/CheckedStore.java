package org.tongjie.broker.work;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.tongjie.broker.region.ItemKey;
import org.tongjie.broker.request.EffectKind;
import org.tongjie.broker.request.Invariants;
import org.tongjie.broker.request.OutboxEntry;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.RequestId;
import org.tongjie.broker.request.RequestStore;
import org.tongjie.broker.request.SupplierRequest;

/** A store whose every change is looked at: what must always hold, holds after each. */
final class CheckedStore implements RequestStore {
  private final RequestStore kept;
  private final BiConsumer<Optional<PatronRequest>, PatronRequest> changed;
  private final Map<ItemKey, Set<RequestId>> unsettled = new HashMap<>();
  int changes;

  CheckedStore(RequestStore kept, BiConsumer<Optional<PatronRequest>, PatronRequest> changed) {
    this.kept = kept;
    this.changed = changed;
  }

  @Override
  public Optional<PatronRequest> find(RequestId id) {
    return kept.find(id);
  }

  @Override
  public Map<RequestId, PatronRequest> find(Collection<RequestId> ids) {
    return kept.find(ids);
  }

  @Override
  public Committed commit(Change change) {
    Committed committed = kept.commit(change);
    if (committed instanceof Committed.Done) {
      changes++;
      PatronRequest after = change.moved().request();
      try {
        Invariants.check(after);
        promisedOnce(change.before(), after);
      } catch (AssertionError wrong) {
        throw new AssertionError(
            wrong.getMessage() + "\nafter " + change.event() + "\nin " + after, wrong);
      }
      changed.accept(change.before(), after);
    }
    return committed;
  }

  /** An item is asked for only while no other request has anything to do with it. */
  private void promisedOnce(Optional<PatronRequest> before, PatronRequest after) {
    int known = before.map(request -> request.suppliers().size()).orElse(0);
    for (SupplierRequest attempt : after.suppliers()) {
      Set<RequestId> having =
          unsettled.computeIfAbsent(attempt.candidate().item(), _ -> new HashSet<>());
      boolean others = having.stream().anyMatch(other -> !other.equals(after.id()));
      if (attempt.number() > known && others) {
        throw new AssertionError("promised twice: " + attempt.candidate().item());
      }
    }
    before.ifPresent(
        request -> request.suppliers().forEach(attempt -> having(attempt).remove(after.id())));
    after.suppliers().stream()
        .filter(attempt -> !attempt.isSettled())
        .forEach(attempt -> having(attempt).add(after.id()));
  }

  private Set<RequestId> having(SupplierRequest attempt) {
    return unsettled.computeIfAbsent(attempt.candidate().item(), _ -> new HashSet<>());
  }

  /** Whether a request has something to do with an item now. */
  boolean isPromised(ItemKey item) {
    return !unsettled.getOrDefault(item, Set.of()).isEmpty();
  }

  @Override
  public List<OutboxEntry> claim(Claim claim, Instant now, Instant until) {
    return kept.claim(claim, now, until);
  }

  @Override
  public void postpone(OutboxEntry entry, Postponement why) {
    kept.postpone(entry, why);
  }

  @Override
  public void hasten(RequestId request, EffectKind kind) {
    kept.hasten(request, kind);
  }

  @Override
  public void giveBack(OutboxEntry entry) {
    kept.giveBack(entry);
  }

  @Override
  public void drop(OutboxEntry entry) {
    kept.drop(entry);
  }

  @Override
  public List<RequestId> due(Instant now, int limit) {
    return kept.due(now, limit);
  }

  @Override
  public List<String> lanesWithWork(Instant now) {
    return kept.lanesWithWork(now);
  }
}
