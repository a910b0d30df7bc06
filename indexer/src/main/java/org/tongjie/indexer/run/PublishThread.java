package org.tongjie.indexer.run;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.tongjie.catalog.index.IndexException;
import org.tongjie.catalog.store.StoreException;
import org.tongjie.indexer.publish.IndexTargets;
import org.tongjie.indexer.publish.Publisher;
import org.tongjie.indexer.publish.Publisher.Published;
import org.tongjie.indexer.publish.Waiting;
import org.tongjie.indexer.store.Claim;
import org.tongjie.indexer.store.CollectionStore;
import org.tongjie.indexer.store.CollectionStore.Target;

/**
 * Publishes a load's changes while it runs, to whichever collection is active, and the rest at its
 * end.
 */
final class PublishThread implements Publishing {
  private static final Duration CLAIM_LIMIT = Duration.ofMinutes(30);

  private final Publisher publisher;
  private final IndexTargets targets;
  private final CollectionStore collections;
  private final ChunkSignal signal = new ChunkSignal();
  private final CompletableFuture<Published> outcome = new CompletableFuture<>();

  PublishThread(Publisher publisher, IndexTargets targets, CollectionStore collections) {
    this.publisher = publisher;
    this.targets = targets;
    this.collections = collections;
  }

  @Override
  public void start() {
    Thread.ofVirtual().name("publish").start(this::run);
  }

  private void run() {
    try {
      outcome.complete(publish());
    } catch (Throwable failure) { // top of a thread: whoever waits for the outcome gets it
      outcome.completeExceptionally(failure);
    } finally {
      signal.deaf();
    }
  }

  private Published publish() {
    Published total = new Published(0, 0, 0);
    Waiting more = signal;
    while (true) {
      Target target = targets.ensureActive();
      try (Claim _ = collections.claim(target.epoch(), CLAIM_LIMIT)) {
        Published part = publisher.run(target.epoch(), more);
        total =
            new Published(
                total.documents() + part.documents(),
                total.deletions() + part.deletions(),
                part.upTo());
      }
      if (collections.active().filter(now -> now.epoch() == target.epoch()).isPresent()) {
        return total;
      }
      more = Waiting.NO_MORE;
    }
  }

  @Override
  public void chunk(int records) {
    signal.committed(records);
  }

  @Override
  public Ended finish() {
    signal.end();
    try {
      return new Ended.Complete(outcome.join());
    } catch (CompletionException failure) {
      return switch (failure.getCause()) {
        case IndexException fault -> new Ended.Broken(String.valueOf(fault.getMessage()));
        case StoreException fault -> new Ended.Broken(String.valueOf(fault.getMessage()));
        case null, default -> throw failure;
      };
    }
  }
}
