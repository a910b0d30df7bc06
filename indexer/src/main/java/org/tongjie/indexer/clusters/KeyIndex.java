package org.tongjie.indexer.clusters;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.tongjie.indexer.store.CatalogTransaction;
import org.tongjie.indexer.store.KeyHolder;
import org.tongjie.indexer.store.Known;

/**
 * The match keys that a chunk touches: brought up to date, and told apart into those that block and
 * those that too many different descriptions share.
 *
 * <p>Whether a key blocks depends only on who has it now, never on the order they came in: a key
 * stops when its descriptions pass {@link #MAX_DESCRIPTIONS} and blocks again when they fall back.
 */
final class KeyIndex {
  /** Different descriptions that may share a key before it stops blocking. */
  static final int MAX_DESCRIPTIONS = 100;

  private final CatalogTransaction catalog;

  KeyIndex(CatalogTransaction catalog) {
    this.catalog = catalog;
  }

  /**
   * Keys after the chunk.
   *
   * @param holders of each touched key that blocks
   * @param disturbed contributions whose keys began or ceased to block
   */
  record Touched(Map<Long, List<KeyHolder>> holders, Set<Long> disturbed) {}

  Touched apply(List<Incoming> incoming, List<Known> outdated) {
    deleteOld(outdated);
    long[] fresh = keys(incoming);
    long[] gone = outdated.stream().flatMapToLong(known -> LongStream.of(known.keys())).toArray();
    long[] touched =
        LongStream.concat(Arrays.stream(fresh), Arrays.stream(gone)).distinct().toArray();
    Set<Long> blocked = catalog.blocked(touched);
    Set<Long> disturbed = new HashSet<>();
    reopen(blocked, gone, disturbed);
    Map<Long, List<KeyHolder>> holders = holders(fresh, blocked);
    insertNew(incoming, holders, blocked);
    close(holders, disturbed);
    return new Touched(holders, disturbed);
  }

  private void deleteOld(List<Known> outdated) {
    long[] keys = outdated.stream().flatMapToLong(known -> LongStream.of(known.keys())).toArray();
    long[] ids =
        outdated.stream()
            .flatMapToLong(known -> LongStream.generate(known::id).limit(known.keys().length))
            .toArray();
    if (keys.length > 0) {
      catalog.deleteKeys(keys, ids);
    }
  }

  /** Writes the new keys, and adds their holders to those read before. */
  private void insertNew(
      List<Incoming> incoming, Map<Long, List<KeyHolder>> holders, Set<Long> blocked) {
    List<KeyHolder> rows = new ArrayList<>();
    for (Incoming one : incoming) {
      for (long key : one.keys()) {
        KeyHolder row = new KeyHolder(key, one.id(), one.identityHash());
        rows.add(row);
        if (!blocked.contains(key)) {
          holders.computeIfAbsent(key, fresh -> new ArrayList<>(1)).add(row);
        }
      }
    }
    catalog.insertKeys(rows);
  }

  /** Keys that blocked too much and lost holders: those that are few enough again block again. */
  private void reopen(Set<Long> blocked, long[] gone, Set<Long> disturbed) {
    long[] doubtful = Arrays.stream(gone).distinct().filter(blocked::contains).toArray();
    if (doubtful.length == 0) {
      return;
    }
    Set<Long> open = new HashSet<>();
    catalog
        .descriptions(doubtful)
        .forEach((key, count) -> {
          if (count <= MAX_DESCRIPTIONS) {
            open.add(key);
          }
        });
    if (open.isEmpty()) {
      return;
    }
    catalog.unblock(open);
    blocked.removeAll(open);
    long[] keys = open.stream().mapToLong(Long::longValue).toArray();
    catalog.holders(keys).forEach(holder -> disturbed.add(holder.contributionId()));
  }

  private Map<Long, List<KeyHolder>> holders(long[] keys, Set<Long> blocked) {
    long[] active = Arrays.stream(keys).filter(key -> !blocked.contains(key)).toArray();
    Map<Long, List<KeyHolder>> holders = new HashMap<>();
    for (KeyHolder holder : catalog.holders(active)) {
      holders.computeIfAbsent(holder.key(), key -> new ArrayList<>()).add(holder);
    }
    return holders;
  }

  /**
   * Keys that the chunk gave too many descriptions stop blocking, and what they held together is
   * decided again.
   */
  private void close(Map<Long, List<KeyHolder>> holders, Set<Long> disturbed) {
    Set<Long> full = new HashSet<>();
    holders.forEach((key, having) -> {
      if (having.size() > MAX_DESCRIPTIONS && different(having) > MAX_DESCRIPTIONS) {
        full.add(key);
      }
    });
    if (full.isEmpty()) {
      return;
    }
    catalog.block(full);
    for (Long key : full) {
      holders
          .getOrDefault(key, List.of())
          .forEach(holder -> disturbed.add(holder.contributionId()));
      holders.remove(key);
    }
  }

  private static long different(List<KeyHolder> holders) {
    return holders.stream().mapToLong(KeyHolder::identity).distinct().count();
  }

  private static long[] keys(List<Incoming> incoming) {
    return incoming.stream().flatMapToLong(one -> LongStream.of(one.keys())).distinct().toArray();
  }
}
