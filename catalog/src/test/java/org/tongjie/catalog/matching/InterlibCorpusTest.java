package org.tongjie.catalog.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
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
import org.tongjie.catalog.dialect.HoldingsProfile;
import org.tongjie.catalog.dialect.RecordMapping;
import org.tongjie.catalog.marc.Iso2709;
import org.tongjie.catalog.marc.MarcDialect;
import org.tongjie.catalog.marc.MarcEncoding;

/** One title as twenty public library systems catalogue it, against the groups a person found. */
@Tag("corpus")
class InterlibCorpusTest {

  @ParameterizedTest
  @CsvSource({"utf8, UTF_8", "gb18030, GB18030"})
  void groupsAreTheGoldOnesInAnyOrder(String file, MarcEncoding encoding) throws IOException {
    Path folder = corpus().resolve("cnmarc/interlib");
    List<MatchIdentity> identities = identities(folder, file, encoding);
    List<String> systems = systems(folder);
    Set<Set<String>> gold = gold(folder);
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
    byte[] batch = Files.readAllBytes(folder.resolve("santi-20-libraries." + file + ".iso"));
    List<MatchIdentity> identities = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < batch.length; i++) {
      if (batch[i] == 0x1D) {
        byte[] octets = Arrays.copyOfRange(batch, from, i + 1);
        identities.add(
            MatchIdentity.of(
                RecordMapping.map(
                    Iso2709.parse(octets, encoding),
                    MarcDialect.CNMARC,
                    HoldingsProfile.usual(MarcDialect.CNMARC))));
        from = i + 1;
      }
    }
    return identities;
  }

  private static List<String> systems(Path folder) throws IOException {
    return Files.readAllLines(folder.resolve("marcContent.tsv")).stream()
        .map(line -> line.substring(0, line.indexOf('\t')))
        .toList();
  }

  private static Set<Set<String>> gold(Path folder) throws IOException {
    return Files.readAllLines(folder.resolve("expected-clusters.tsv")).stream()
        .skip(1)
        .map(line -> new TreeSet<>(Arrays.asList(line.split("\t", -1)[2].split(",", -1))))
        .collect(Collectors.toSet());
  }

  private static Path corpus() {
    String directory = System.getProperty("corpus.dir", "");
    assertThat(directory).as("-Dcorpus.dir").isNotEmpty();
    return Path.of(directory);
  }
}
