package org.tongjie.indexer.clusters;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tongjie.catalog.matching.MatchIdentity;
import org.tongjie.catalog.matching.Matcher;
import org.tongjie.catalog.matching.Verdict;
import org.tongjie.indexer.store.CatalogTransaction;
import org.tongjie.indexer.store.CatalogTransaction.Review;
import org.tongjie.indexer.store.KeyHolder;

/**
 * Finds, for contributions that came in, the others that match them: one step along shared keys.
 * Equal descriptions are compared once, so a textbook that five hundred schools hold costs one
 * comparison.
 */
final class Candidates {
  private final CatalogTransaction catalog;
  private final Map<Long, MatchIdentity> byHash = new HashMap<>();
  private final Map<Pair, Verdict> verdicts = new HashMap<>();

  Candidates(CatalogTransaction catalog) {
    this.catalog = catalog;
  }

  private record Pair(long first, long second) {}

  /**
   * What the comparison found.
   *
   * @param matched contributions that match one that came in
   * @param linked those that came in and match another
   * @param reviews pairs that are alike but not enough
   */
  record Found(Set<Long> matched, Set<Long> linked, List<Review> reviews) {
    private void link(Incoming one, KeyHolder other) {
      matched.add(other.contributionId());
      linked.add(one.id());
    }
  }

  /** Compares each incoming contribution with all that share an active key with it. */
  Found find(List<Incoming> incoming, Map<Long, List<KeyHolder>> activeHolders) {
    Map<Long, List<KeyHolder>> shared = new HashMap<>();
    activeHolders.forEach((key, holders) -> {
      if (holders.size() > 1) {
        shared.put(key, holders);
      }
    });
    return compareAll(incoming, shared);
  }

  private Found compareAll(List<Incoming> incoming, Map<Long, List<KeyHolder>> activeHolders) {
    loadIdentities(incoming, activeHolders);
    Found found = new Found(new HashSet<>(), new HashSet<>(), new ArrayList<>());
    for (Incoming one : incoming) {
      for (long key : one.keys()) {
        for (KeyHolder other : activeHolders.getOrDefault(key, List.of())) {
          if (other.contributionId() != one.id()) {
            compare(one, other, found);
          }
        }
      }
    }
    return found;
  }

  private void compare(Incoming one, KeyHolder other, Found found) {
    if (one.identityHash() == other.identity()) {
      found.link(one, other);
      return;
    }
    switch (verdict(one.identityHash(), other.identity())) {
      case Verdict.Match match -> found.link(one, other);
      case Verdict.Review review ->
          found
              .reviews()
              .add(
                  new Review(
                      Math.min(one.id(), other.contributionId()),
                      Math.max(one.id(), other.contributionId()),
                      review.explain()));
      case Verdict.Distinct distinct -> {}
    }
  }

  private Verdict verdict(long one, long other) {
    return verdicts.computeIfAbsent(
        new Pair(Math.min(one, other), Math.max(one, other)),
        pair -> Matcher.compare(identity(pair.first()), identity(pair.second())));
  }

  private MatchIdentity identity(long hash) {
    MatchIdentity identity = byHash.get(hash);
    if (identity == null) {
      throw new IllegalStateException("no identity was loaded for " + hash);
    }
    return identity;
  }

  private void loadIdentities(List<Incoming> incoming, Map<Long, List<KeyHolder>> holders) {
    incoming.forEach(one -> byHash.put(one.identityHash(), one.identity()));
    Map<Long, Long> missing =
        holders.values().stream()
            .flatMap(List::stream)
            .filter(holder -> !byHash.containsKey(holder.identity()))
            .collect(
                Collectors.toMap(
                    KeyHolder::contributionId, KeyHolder::identity, (same, again) -> same));
    Map<Long, Long> representatives = new HashMap<>();
    missing.forEach((contribution, hash) -> representatives.merge(hash, contribution, Math::min));
    if (representatives.isEmpty()) {
      return;
    }
    long[] wanted = representatives.values().stream().mapToLong(Long::longValue).toArray();
    catalog
        .identities(wanted)
        .forEach((contribution, octets) ->
            byHash.put(missing.get(contribution), MatchIdentity.decode(octets)));
  }
}
