package org.tongjie.catalog.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tongjie.catalog.bib.BibliographicRecord;
import org.tongjie.catalog.dialect.HoldingsProfile;
import org.tongjie.catalog.dialect.RecordMapping;
import org.tongjie.catalog.marc.Iso2709;
import org.tongjie.catalog.marc.MarcDialect;
import org.tongjie.catalog.marc.MarcEncoding;

/** What twenty public library systems say of one title, and the groups a person found. */
final class InterlibCorpus {
  private InterlibCorpus() {}

  static Path folder() {
    String directory = System.getProperty("corpus.dir", "");
    assertThat(directory).as("-Dcorpus.dir").isNotEmpty();
    return Path.of(directory).resolve("cnmarc/interlib");
  }

  /** The records in the order of their systems. */
  static List<BibliographicRecord> records(Path folder, String file, MarcEncoding encoding)
      throws IOException {
    byte[] batch = Files.readAllBytes(folder.resolve("santi-20-libraries." + file + ".iso"));
    List<BibliographicRecord> records = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < batch.length; i++) {
      if (batch[i] == 0x1D) {
        records.add(
            RecordMapping.map(
                Iso2709.parse(Arrays.copyOfRange(batch, from, i + 1), encoding),
                MarcDialect.CNMARC,
                HoldingsProfile.usual(MarcDialect.CNMARC)));
        from = i + 1;
      }
    }
    return records;
  }

  static List<String> systems(Path folder) throws IOException {
    return Files.readAllLines(folder.resolve("marcContent.tsv")).stream()
        .map(line -> line.substring(0, line.indexOf('\t')))
        .toList();
  }

  /** The systems of each group, by its name. */
  static Map<String, Set<String>> groups(Path folder) throws IOException {
    Map<String, Set<String>> groups = new LinkedHashMap<>();
    Files.readAllLines(folder.resolve("expected-clusters.tsv")).stream()
        .skip(1)
        .map(line -> line.split("\t", -1))
        .forEach(row -> groups.put(row[0], new TreeSet<>(Arrays.asList(row[2].split(",", -1)))));
    return groups;
  }
}
