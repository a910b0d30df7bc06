package org.tongjie.catalog.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongjie.catalog.matching.BookBuilder.book;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartitionTest {
  private static final String ISBN = "9787020002207";

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void orderAndNumbersOfRecordsDoNotMatter(int seed) {
    List<MatchIdentity> library = library(new Random(seed));
    Set<Set<MatchIdentity>> expected = groups(library, identity(library.size()));
    for (int round = 0; round < 10; round++) {
      List<Integer> numbers = identity(library.size());
      Collections.shuffle(numbers, new Random(seed * 100L + round));
      List<MatchIdentity> shuffled = new ArrayList<>(library);
      Collections.shuffle(shuffled, new Random(round));
      assertThat(groups(shuffled, numbers)).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {11, 12, 13, 14})
  void noGroupHoldsTwoVolumes(int seed) {
    List<MatchIdentity> library = library(new Random(seed));
    for (Set<MatchIdentity> group : groups(library, identity(library.size()))) {
      for (MatchIdentity a : group) {
        for (MatchIdentity b : group) {
          assertThat(Volumes.compare(a.part(), b.part())).isNotEqualTo(Volumes.Relation.DIFFERENT);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {21, 22, 23})
  void everyGroupIsSpannedByItsJoins(int seed) {
    List<MatchIdentity> library = library(new Random(seed));
    for (Partition.Component component : Partition.of(candidates(library), key -> false)) {
      for (Partition.Group group : component.groups()) {
        Set<Long> reached = new TreeSet<>(Set.of(group.ids()[0]));
        for (int round = 0; round < group.ids().length; round++) {
          for (Partition.Join join : group.joins()) {
            if (reached.contains(join.a()) || reached.contains(join.b())) {
              reached.add(join.a());
              reached.add(join.b());
            }
          }
        }
        assertThat(reached).hasSize(group.ids().length);
        assertThat(group.joins()).hasSize(group.ids().length - 1);
      }
    }
  }

  @Test
  void recordThatLeavesTakesItsBridgeAlong() {
    MatchIdentity noVolume = book("红楼梦").by("曹雪芹").isbn(ISBN).identity();
    MatchIdentity upper = book("红楼梦 上").by("曹雪芹").isbn(ISBN).identity();
    MatchIdentity lower = book("红楼梦 下").by("曹雪芹").isbn(ISBN).identity();
    List<Partition.Component> together =
        Partition.of(candidates(List.of(noVolume, upper, lower)), key -> false);
    assertThat(together).hasSize(1);
    assertThat(together.getFirst().groups()).hasSize(2);
    List<Partition.Component> apart = Partition.of(candidates(List.of(upper, lower)), key -> false);
    assertThat(apart).hasSize(2);
  }

  @Test
  void blockedKeyComparesNothing() {
    List<MatchIdentity> same =
        List.of(book("围城").isbn(ISBN).identity(), book("围城").by("钱钟书").isbn(ISBN).identity());
    assertThat(Partition.of(candidates(same), key -> false)).hasSize(1);
    assertThat(Partition.of(candidates(same), key -> true)).hasSize(2);
  }

  @Test
  void thousandsOfIdenticalRecordsAreOneGroupAtOnce() {
    MatchIdentity textbook = book("语文 七年级 上册").published("人民教育出版社", 2016).isbn(ISBN).identity();
    List<MatchIdentity> all = Collections.nCopies(5000, textbook);
    List<Partition.Component> components = Partition.of(candidates(all), key -> false);
    assertThat(components).hasSize(1);
    assertThat(components.getFirst().groups().getFirst().ids()).hasSize(5000);
  }

  @Test
  void thousandsUnderOneGenericKeyAreNotComparedPairwise() {
    List<MatchIdentity> reports = new ArrayList<>();
    for (int i = 0; i < 5000; i++) {
      reports.add(
          book("Annual report").body("Bureau").published("Press", 1900).pages(i + 2).identity());
    }
    org.junit.jupiter.api.Assertions.assertTimeout(
        Duration.ofSeconds(20), () -> Partition.of(candidates(reports), key -> false));
  }

  /** Few titles, authors, volumes and numbers, so that records collide in every way. */
  private static List<MatchIdentity> library(Random random) {
    String[] titles = {"红楼梦", "红楼梦 上", "红楼梦（下）", "红楼梦Ⅱ", "三国演义", "三国演义 2"};
    String[] isbns = {"", ISBN, "9787020024759"};
    String[] editions = {"", "", "2版", "图文版"};
    List<MatchIdentity> library = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      BookBuilder book = book(titles[random.nextInt(titles.length)]);
      String isbn = isbns[random.nextInt(isbns.length)];
      if (!isbn.isEmpty()) {
        book.isbn(isbn);
      }
      if (random.nextBoolean()) {
        book.by(random.nextBoolean() ? "曹雪芹" : "罗贯中");
      }
      if (random.nextBoolean()) {
        book.published("人民文学出版社", 1980 + random.nextInt(3)).pages(300 + random.nextInt(2) * 200);
      }
      book.edition(editions[random.nextInt(editions.length)]);
      library.add(book.identity());
    }
    return library;
  }

  private static List<Integer> identity(int size) {
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      numbers.add(i);
    }
    return numbers;
  }

  private static List<Partition.Candidate> candidates(List<MatchIdentity> identities) {
    return candidates(identities, identity(identities.size()));
  }

  private static List<Partition.Candidate> candidates(
      List<MatchIdentity> identities, List<Integer> numbers) {
    List<Partition.Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < identities.size(); i++) {
      MatchIdentity identity = identities.get(i);
      candidates.add(new Partition.Candidate(numbers.get(i), identity, MatchKeys.of(identity)));
    }
    return candidates;
  }

  private static Set<Set<MatchIdentity>> groups(
      List<MatchIdentity> identities, List<Integer> numbers) {
    TreeMap<Long, MatchIdentity> byId = new TreeMap<>();
    for (int i = 0; i < identities.size(); i++) {
      byId.put((long) numbers.get(i), identities.get(i));
    }
    return Partition.of(candidates(identities, numbers), key -> false).stream()
        .flatMap(component -> component.groups().stream())
        .map(group -> Arrays.stream(group.ids()).mapToObj(byId::get).collect(Collectors.toSet()))
        .collect(Collectors.toSet());
  }
}
