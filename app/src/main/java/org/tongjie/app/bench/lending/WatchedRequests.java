package org.tongjie.app.bench.lending;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.tongjie.broker.request.EffectKind;
import org.tongjie.broker.request.OutboxEntry;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.RequestId;
import org.tongjie.broker.request.RequestStore;

/** Counts what is kept, and shows it to those who wait for it. */
final class WatchedRequests implements RequestStore {
  private final RequestStore store;
  private final Consumer<PatronRequest> watcher;
  final LongAdder transitions = new LongAdder();
  final LongAdder claims = new LongAdder();
  final LongAdder claimed = new LongAdder();
  final LongAdder finds = new LongAdder();
  final LongAdder drops = new LongAdder();
  final LongAdder others = new LongAdder();

  WatchedRequests(RequestStore store, Consumer<PatronRequest> watcher) {
    this.store = store;
    this.watcher = watcher;
  }

  @Override
  public Optional<PatronRequest> find(RequestId id) {
    finds.increment();
    return store.find(id);
  }

  @Override
  public Optional<PatronRequest> recall(RequestId id) {
    return store.recall(id);
  }

  @Override
  public Map<RequestId, PatronRequest> find(Collection<RequestId> ids) {
    finds.increment();
    return store.find(ids);
  }

  @Override
  public Committed commit(Change change) {
    Committed committed = store.commit(change);
    if (committed instanceof Committed.Done) {
      transitions.increment();
      watcher.accept(change.moved().request());
    } else {
      others.increment();
    }
    return committed;
  }

  @Override
  public List<OutboxEntry> claim(Claim claim, Instant now, Instant until) {
    List<OutboxEntry> entries = store.claim(claim, now, until);
    claims.increment();
    claimed.add(entries.size());
    return entries;
  }

  @Override
  public void postpone(OutboxEntry entry, Postponement why) {
    others.increment();
    store.postpone(entry, why);
  }

  @Override
  public void hasten(RequestId request, EffectKind kind) {
    others.increment();
    store.hasten(request, kind);
  }

  @Override
  public void giveBack(OutboxEntry entry) {
    others.increment();
    store.giveBack(entry);
  }

  @Override
  public void drop(OutboxEntry entry) {
    drops.increment();
    store.drop(entry);
  }

  @Override
  public List<RequestId> due(Instant now, int limit) {
    return store.due(now, limit);
  }

  @Override
  public List<String> lanesWithWork(Instant now) {
    return store.lanesWithWork(now);
  }
}
