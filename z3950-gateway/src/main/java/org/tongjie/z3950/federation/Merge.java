package org.tongjie.z3950.federation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tongjie.catalog.index.Hit;
import org.tongjie.catalog.index.LibraryHoldings;
import org.tongjie.catalog.matching.MatchIdentity;
import org.tongjie.catalog.matching.MatchKeys;
import org.tongjie.catalog.matching.Matcher;
import org.tongjie.catalog.matching.Partition;
import org.tongjie.catalog.matching.Verdict;
import org.tongjie.z3950.federation.FederatedEvent.EntriesChanged;

/**
 * What was found so far, each manifestation once. Records are grouped as the catalogue groups them,
 * by the same {@link Partition}; but clusters of the catalogue are given: what targets answer
 * neither joins nor splits them. Not safe for use by several threads.
 */
final class Merge {
  private final Map<Long, UnionSearch.Found> clusters = new LinkedHashMap<>();
  private final List<LiveRecord> live = new ArrayList<>();
  private final List<Partition.Candidate> candidates = new ArrayList<>();

  /** The cluster of each candidate that is a contribution; live records are not in it. */
  private final Map<Long, Long> clusterOf = new HashMap<>();

  private Map<String, Entry> shown = new LinkedHashMap<>();

  /** Takes clusters of our catalogue. */
  EntriesChanged addClusters(List<UnionSearch.Found> found) {
    for (UnionSearch.Found cluster : found) {
      clusters.put(cluster.hit().clusterId(), cluster);
      for (MatchIdentity member : cluster.members()) {
        clusterOf.put(add(member, MatchKeys.of(member)), cluster.hit().clusterId());
      }
    }
    return update();
  }

  /** Takes records of a target. */
  EntriesChanged addRecords(List<LiveRecord> records) {
    for (LiveRecord record : records) {
      live.add(record);
      liveOf.put(add(record.identity(), record.keys()), live.size() - 1);
    }
    return update();
  }

  private final Map<Long, Integer> liveOf = new HashMap<>();

  private long add(MatchIdentity identity, long[] keys) {
    long id = candidates.size() + 1L;
    candidates.add(new Partition.Candidate(id, identity, keys));
    return id;
  }

  /** Everything found, in the order of first appearance. */
  List<Entry> entries() {
    return List.copyOf(shown.values());
  }

  private EntriesChanged update() {
    Map<Long, List<Integer>> attached = new TreeMap<>();
    List<List<Integer>> apart = new ArrayList<>();
    for (Partition.Component component : Partition.of(candidates, key -> false)) {
      for (Partition.Group group : component.groups()) {
        place(group, attached, apart);
      }
    }
    Map<String, Entry> now = new LinkedHashMap<>();
    clusters.forEach(
        (id, cluster) -> put(now, entry(cluster.hit(), attached.getOrDefault(id, List.of()))));
    apart.sort((a, b) -> Integer.compare(a.getFirst(), b.getFirst()));
    apart.forEach(records -> put(now, entry(records)));
    return change(now);
  }

  private static void put(Map<String, Entry> entries, Entry entry) {
    entries.put(entry.id(), entry);
  }

  /** Gives the live records of a group to the cluster in it, or makes them a group of their own. */
  private void place(
      Partition.Group group, Map<Long, List<Integer>> attached, List<List<Integer>> apart) {
    TreeSet<Long> known = new TreeSet<>();
    List<Integer> records = new ArrayList<>();
    for (long id : group.ids()) {
      if (liveOf.containsKey(id)) {
        records.add(liveOf.get(id));
      } else {
        known.add(clusterOf.getOrDefault(id, 0L));
      }
    }
    if (records.isEmpty()) {
      return;
    }
    records.sort(null);
    if (known.isEmpty()) {
      apart.add(records);
    }
    for (int record : known.isEmpty() ? List.<Integer>of() : records) {
      long cluster = known.size() == 1 ? known.first() : nearest(live.get(record), known);
      attached.computeIfAbsent(cluster, k -> new ArrayList<>()).add(record);
    }
  }

  /** Of several clusters that a record could join, the one it has most in common with. */
  private long nearest(LiveRecord record, SortedSet<Long> choice) {
    long nearest = choice.first();
    int best = Integer.MIN_VALUE;
    for (long id : choice) {
      UnionSearch.Found cluster = clusters.get(id);
      for (MatchIdentity member : cluster == null ? List.<MatchIdentity>of() : cluster.members()) {
        Verdict verdict = Matcher.compare(record.identity(), member);
        if (!(verdict instanceof Verdict.Distinct) && verdict.score() > best) {
          best = verdict.score();
          nearest = id;
        }
      }
    }
    return nearest;
  }

  private Entry entry(Hit hit, List<Integer> records) {
    return new Entry(
        hit.id(),
        hit.title(),
        hit.authors(),
        hit.publisher(),
        hit.year(),
        hit.isbn(),
        hit.form(),
        hit.libraries().stream().map(LibraryHoldings::code).toList(),
        sources(records));
  }

  /** An entry of targets alone, described by the fullest of the records. */
  private Entry entry(List<Integer> records) {
    LiveRecord fullest = live.get(records.getFirst());
    for (int record : records) {
      LiveRecord other = live.get(record);
      fullest = other.marc().fields().size() > fullest.marc().fields().size() ? other : fullest;
    }
    List<String> publishers = fullest.record().publication().publishers();
    return new Entry(
        "r" + (records.getFirst() + 1),
        fullest.record().title().display(),
        fullest.authors(),
        publishers.isEmpty() ? "" : publishers.getFirst(),
        fullest.record().publication().year(),
        fullest.isbn(),
        fullest.record().form().name().toLowerCase(Locale.ROOT),
        List.of(),
        sources(records));
  }

  private List<Entry.Source> sources(List<Integer> records) {
    return records.stream().sorted().map(record -> live.get(record).source()).toList();
  }

  private EntriesChanged change(Map<String, Entry> now) {
    List<Entry> changed = new ArrayList<>();
    now.forEach((id, entry) -> {
      if (!entry.equals(shown.get(id))) {
        changed.add(entry);
      }
    });
    List<String> removed = shown.keySet().stream().filter(id -> !now.containsKey(id)).toList();
    shown = now;
    return new EntriesChanged(changed, removed);
  }
}
