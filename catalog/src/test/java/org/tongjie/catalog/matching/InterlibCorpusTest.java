package org.tongjie.catalog.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongjie.catalog.marc.MarcEncoding;

/** One title as twenty public library systems catalogue it, against the groups a person found. */
@Tag("corpus")
class InterlibCorpusTest {

  @ParameterizedTest
  @CsvSource({"utf8, UTF_8", "gb18030, GB18030"})
  void groupsAreTheGoldOnesInAnyOrder(String file, MarcEncoding encoding) throws IOException {
    Path folder = InterlibCorpus.folder();
    List<MatchIdentity> identities = identities(folder, file, encoding);
    List<String> systems = InterlibCorpus.systems(folder);
    Set<Set<String>> gold = Set.copyOf(InterlibCorpus.groups(folder).values());
    for (int seed = 0; seed < 20; seed++) {
      List<Integer> order = new ArrayList<>();
      for (int i = 0; i < identities.size(); i++) {
        order.add(i);
      }
      Collections.shuffle(order, new Random(seed));
      assertThat(groups(identities, systems, order)).isEqualTo(gold);
    }
  }

  /** Record number in the batch is the candidate's place in a shuffled numbering. */
  private static Set<Set<String>> groups(
      List<MatchIdentity> identities, List<String> systems, List<Integer> order) {
    List<Partition.Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < order.size(); i++) {
      MatchIdentity identity = identities.get(order.get(i));
      candidates.add(new Partition.Candidate(i, identity, MatchKeys.of(identity)));
    }
    return Partition.of(candidates, key -> false).stream()
        .flatMap(component -> component.groups().stream())
        .map(group ->
            Arrays.stream(group.ids())
                .mapToObj(id -> systems.get(order.get((int) id)))
                .collect(Collectors.toCollection(TreeSet::new)))
        .collect(Collectors.toSet());
  }

  private static List<MatchIdentity> identities(Path folder, String file, MarcEncoding encoding)
      throws IOException {
    return InterlibCorpus.records(folder, file, encoding).stream().map(MatchIdentity::of).toList();
  }
}
