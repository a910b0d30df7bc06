package org.tongjie.indexer.clusters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongjie.catalog.bib.BibliographicRecord;
import org.tongjie.catalog.matching.MatchIdentity;
import org.tongjie.catalog.matching.MatchKeys;
import org.tongjie.catalog.matching.Partition;
import org.tongjie.catalog.store.ClusterReader.Resolved;

class ClusterUpdateIT {
  private static final long CROWD = KeyIndex.MAX_DESCRIPTIONS + 20L;
  private static final BibliographicRecord SEA = Books.book(Books.isbn(1), "大海", "甲", 2001);
  private static final BibliographicRecord HILL = Books.book(Books.isbn(2), "高山", "乙", 2002);

  @RegisterExtension final FreshCatalogue fresh = new FreshCatalogue();

  private Catalogue catalogue() {
    return fresh.catalogue();
  }

  @AfterEach
  void nothingContradicts() {
    assertThat(catalogue().contradictions()).isEmpty();
  }

  @Test
  void equalDescriptionsOfTwoChunksShareACluster() {
    catalogue().apply(Map.of(1L, SEA), List.of());
    catalogue().apply(Map.of(2L, SEA, 3L, HILL), List.of());
    assertThat(catalogue().partition()).containsExactlyInAnyOrder(Set.of(1L, 2L), Set.of(3L));
  }

  @Test
  void changedRecordLeavesItsClusterAndTheIdentifierStaysWithTheRest() {
    catalogue().apply(Map.of(1L, SEA, 2L, SEA, 3L, SEA), List.of());
    long before = only(catalogue().clusters().keySet());
    catalogue().apply(Map.of(1L, HILL), List.of());
    assertThat(catalogue().clusters().get(before)).containsExactly(2L, 3L);
    assertThat(catalogue().partition()).containsExactlyInAnyOrder(Set.of(1L), Set.of(2L, 3L));
  }

  @Test
  void joinedClusterRedirectsToTheOlder() {
    catalogue().apply(Map.of(1L, SEA), List.of());
    long older = only(catalogue().clusters().keySet());
    catalogue().apply(Map.of(2L, HILL), List.of());
    long younger =
        catalogue().clusters().keySet().stream()
            .filter(id -> id != older)
            .findFirst()
            .orElseThrow();
    catalogue().apply(Map.of(2L, SEA), List.of());
    assertThat(catalogue().reader().resolve(younger)).contains(new Resolved.MovedTo(older));
    assertThat(catalogue().reader().resolve(older)).contains(new Resolved.Live(older));
    assertThat(catalogue().reader().resolve(999_999)).isEmpty();
  }

  @Test
  void clusterOfWithdrawnRecordsIsGone() {
    catalogue().apply(Map.of(1L, SEA), List.of());
    long id = only(catalogue().clusters().keySet());
    catalogue().apply(Map.of(), List.of(1L));
    assertThat(catalogue().partition()).isEmpty();
    assertThat(catalogue().reader().resolve(id)).contains(new Resolved.Gone());
  }

  @Test
  void keyThatTooManyDescriptionsShareStopsBlockingAndBlocksAgain() {
    Map<Long, BibliographicRecord> crowd = new HashMap<>();
    for (long id = 1; id <= CROWD; id++) {
      crowd.put(
          id, Books.book(Books.isbn(7), "作品第" + id + "种" + (char) (0x4E00 + id), "作者" + id, 1900));
    }
    crowd.forEach((id, record) -> catalogue().apply(Map.of(id, record), List.of()));
    assertThat(catalogue().partition()).isEqualTo(atOnce(crowd));
    for (long id = 30; id <= CROWD; id++) {
      catalogue().apply(Map.of(), List.of(id));
      crowd.remove(id);
    }
    assertThat(catalogue().partition()).isEqualTo(atOnce(crowd));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void anyOrderOfComingChangingAndGoingEndsInTheSamePartition(long seed) {
    Random random = new Random(seed);
    Map<Long, BibliographicRecord> present = new HashMap<>();
    for (int step = 0; step < 25; step++) {
      Map<Long, BibliographicRecord> coming = new HashMap<>();
      Set<Long> going = new HashSet<>();
      for (int i = 0; i <= random.nextInt(8); i++) {
        long id = 1L + random.nextInt(60);
        if (present.containsKey(id) && random.nextInt(3) == 0) {
          going.add(id);
        } else {
          coming.put(id, random(random));
        }
      }
      going.removeAll(coming.keySet());
      catalogue().apply(coming, going);
      present.putAll(coming);
      present.keySet().removeAll(going);
    }
    assertThat(catalogue().partition()).isEqualTo(atOnce(present));
  }

  private static BibliographicRecord random(Random random) {
    List<String> titles = List.of("大海", "大海的故事", "高山", "高山流水", "大海 第一册", "大海 第二册", "流水");
    List<String> authors = List.of("甲乙", "丙丁");
    String isbn = random.nextInt(4) == 0 ? "" : Books.isbn(random.nextInt(6));
    return Books.book(
        isbn,
        titles.get(random.nextInt(titles.size())),
        authors.get(random.nextInt(authors.size())),
        2000 + random.nextInt(3));
  }

  /**
   * What the pure partition makes of all of them at once, with the keys that too many share left
   * out.
   */
  private static Set<Set<Long>> atOnce(Map<Long, BibliographicRecord> records) {
    List<Partition.Candidate> candidates = new ArrayList<>();
    Map<Long, Set<Long>> descriptions = new HashMap<>();
    records.forEach((id, record) -> {
      Incoming one = Books.incoming(id, record);
      candidates.add(new Partition.Candidate(id, one.identity(), one.keys()));
      for (long key : one.keys()) {
        descriptions.computeIfAbsent(key, k -> new HashSet<>()).add(one.identityHash());
      }
    });
    Collections.shuffle(candidates, new Random(99));
    return Partition.of(
            candidates,
            key -> descriptions.getOrDefault(key, Set.of()).size() > KeyIndex.MAX_DESCRIPTIONS)
        .stream()
        .flatMap(component -> component.groups().stream())
        .map(group ->
            LongStream.of(group.ids()).boxed().collect(Collectors.toCollection(TreeSet::new)))
        .collect(Collectors.toSet());
  }

  private static long only(Set<Long> ids) {
    assertThat(ids).hasSize(1);
    return ids.iterator().next();
  }

  @Test
  void recordsThatSayNothingNeverMeet() {
    BibliographicRecord nothing = Books.book("", "", "", 0);
    catalogue().apply(Map.of(1L, nothing, 2L, nothing), List.of());
    catalogue().apply(Map.of(3L, nothing), List.of());
    assertThat(catalogue().partition())
        .containsExactlyInAnyOrder(Set.of(1L), Set.of(2L), Set.of(3L));
  }

  @Test
  void keysOfAnIdentityAreStable() {
    MatchIdentity identity = MatchIdentity.of(SEA);
    assertThat(MatchKeys.of(MatchIdentity.decode(identity.encode())))
        .isEqualTo(MatchKeys.of(identity));
  }
}
