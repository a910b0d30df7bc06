package org.tongjie.catalog.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tongjie.catalog.bib.BibliographicRecord;
import org.tongjie.catalog.marc.MarcEncoding;

/** One novel as twenty libraries catalogue it: its editions, and what only looks like one. */
@Tag("corpus")
class SameWorkCorpusTest {
  private static final Set<String> EDITIONS =
      Set.of("santi-2008", "santi-xinban-2022", "santi-tuwen-2020");

  @Test
  void editionsOfTheNovelAreOneWorkAndNothingElseIs() throws IOException {
    Path folder = InterlibCorpus.folder();
    List<BibliographicRecord> records = InterlibCorpus.records(folder, "utf8", MarcEncoding.UTF_8);
    List<String> systems = InterlibCorpus.systems(folder);
    Map<String, String> groups = new HashMap<>();
    InterlibCorpus.groups(folder)
        .forEach((group, members) -> members.forEach(system -> groups.put(system, group)));
    int editions = 0;
    for (int i = 0; i < records.size(); i++) {
      for (int j = 0; j < i; j++) {
        String one = Objects.requireNonNull(groups.get(systems.get(i)));
        String other = Objects.requireNonNull(groups.get(systems.get(j)));
        boolean sameWork =
            one.equals(other) || (EDITIONS.contains(one) && EDITIONS.contains(other));
        assertThat(SameWork.is(records.get(i), records.get(j)))
            .as("%s (%s) and %s (%s)", systems.get(i), one, systems.get(j), other)
            .isEqualTo(sameWork);
        editions += sameWork && !one.equals(other) ? 1 : 0;
      }
    }
    assertThat(editions).isEqualTo(9 * 4 + 9 + 4);
  }
}
