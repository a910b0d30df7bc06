package org.tongjie.indexer.publish;

import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongjie.catalog.index.CatalogIndex;
import org.tongjie.catalog.index.IndexField;
import org.tongjie.indexer.publish.Publisher.Published;
import org.tongjie.indexer.store.CatalogStore;
import org.tongjie.indexer.store.Claim;
import org.tongjie.indexer.store.CollectionStore;
import org.tongjie.indexer.store.CollectionStore.Target;

/**
 * The Solr collections of this catalogue: made when there is none, made again when Solr lost it,
 * and rebuilt beside the one in use.
 */
public final class IndexTargets {
  private static final Logger log = LoggerFactory.getLogger(IndexTargets.class);
  private static final Duration CLAIM_LIMIT = Duration.ofMinutes(30);

  private final CatalogIndex index;
  private final CollectionStore collections;
  private final CatalogStore catalog;

  /** A new schema is a new collection: what was made with another is not written to. */
  private final String prefix;

  public IndexTargets(CatalogIndex index, CollectionStore collections, CatalogStore catalog) {
    this.index = index;
    this.collections = collections;
    this.catalog = catalog;
    this.prefix = index.alias() + "-" + IndexField.SCHEMA_VERSION;
  }

  /**
   * The active collection, which exists in Solr and stands behind the alias when this returns. A
   * collection that Solr no longer has is replaced by an empty one of a new epoch: publishing fills
   * it from the start of the log.
   */
  public Target ensureActive() {
    try (Claim _ = collections.claimReindex(CLAIM_LIMIT)) {
      Optional<Target> active = collections.active();
      if (active.isPresent()
          && active.get().name().startsWith(prefix + "-")
          && index.collections().contains(active.get().name())) {
        pointAlias(active.get());
        return active.get();
      }
      active.ifPresent(
          lost -> log.warn("Solr has no collection {} that fits; making a new one", lost.name()));
      Target fresh = create();
      collections.activate(fresh.epoch());
      pointAlias(fresh);
      return collections.get(fresh.epoch());
    }
  }

  /**
   * Builds a new collection from the database and puts it in the place of the active one; loads go
   * on meanwhile.
   *
   * @return what was published to the new collection
   */
  public Published rebuild(Publisher publisher) {
    try (Claim _ = collections.claimReindex(CLAIM_LIMIT)) {
      Target fresh = create();
      try (Claim _ = collections.claim(fresh.epoch(), CLAIM_LIMIT)) {
        Published most = publisher.run(fresh.epoch(), Waiting.NO_MORE);
        return catalog.write(transaction -> {
          Published rest = publisher.run(fresh.epoch(), Waiting.NO_MORE);
          pointAlias(fresh);
          collections.activate(fresh.epoch());
          return new Published(
              most.documents() + rest.documents(),
              most.deletions() + rest.deletions(),
              rest.upTo());
        });
      } finally {
        removeUnused();
      }
    }
  }

  private Target create() {
    index.uploadConfigset();
    Set<String> present = new HashSet<>(index.collections());
    Target fresh = collections.begin(prefix);
    while (present.contains(fresh.name())) {
      fresh = skipped(fresh);
    }
    index.createCollection(fresh.name());
    return fresh;
  }

  /**
   * A collection of this name is not ours: it was made from another database, and is left alone.
   */
  private Target skipped(Target taken) {
    log.warn("Solr already has a collection {} of another database", taken.name());
    Target next = collections.begin(prefix);
    collections.forget(taken.epoch());
    return next;
  }

  private void pointAlias(Target target) {
    if (!index.aliasTarget().equals(Optional.of(target.name()))) {
      index.pointAlias(target.name());
    }
  }

  /**
   * Collections that were replaced or whose building broke off, unless a load still publishes
   * there.
   */
  private void removeUnused() {
    Set<String> present = new HashSet<>(index.collections());
    for (Target unused : collections.unused()) {
      Optional<Claim> claim = collections.tryClaim(unused.epoch());
      if (claim.isEmpty()) {
        continue;
      }
      try (Claim _ = claim.get()) {
        if (present.contains(unused.name())) {
          index.deleteCollection(unused.name());
        }
        collections.forget(unused.epoch());
      }
    }
  }
}
