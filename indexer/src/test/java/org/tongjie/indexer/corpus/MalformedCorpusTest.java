package org.tongjie.indexer.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongjie.indexer.source.BatchFile;

@Tag("corpus")
class MalformedCorpusTest {
  private static final Duration SOON = Duration.ofSeconds(20);

  /** Records that have no directory, no fields, or an end that is missing. */
  private static final String HOPELESS =
      "short|no-fields|base-address|directory-entry-not-numeric|length-mismatch";

  @Test
  void everyDamagedFileIsReadOrRefusedSoon() throws IOException {
    for (Path file : CorpusBatch.filesIn("malformed/files")) {
      assertTimeoutPreemptively(
          SOON,
          () -> {
            switch (BatchFile.open(file)) {
              case BatchFile.Records records -> {
                records.framer().close();
                CorpusBatch batch = CorpusBatch.read(file);
                assertThat(batch.readings().size() + batch.setAside().size())
                    .as(file.toString())
                    .isPositive();
              }
              case BatchFile.Unsupported unsupported ->
                  assertThat(unsupported.message()).contains("unsupported format");
              case BatchFile.Unreadable unreadable -> assertThat(unreadable.message()).isNotBlank();
            }
          },
          file.toString());
    }
  }

  /** Counted by hand: how many records a file has that can be read, and how many that cannot. */
  @ParameterizedTest
  @CsvSource({
    "marc4j__test__resources__bad_too_long_plus_2.mrc, 3, 0",
    "marc4j__test__resources__pride-and-prejudice-with-many-errors.mrc, 383, 0",
    "marc4j__test__resources__chabon-missing-subfield-code.xml, 1, 0",
    "marcthulhu__LOC_subfield_entity__loc_illegal_subfield_code.xml, 1, 1",
    "ruby-marc__test__three-records-second-bad.xml, 2, 1",
    "mrrc-testbed__data__synthetic__malformed__missing_terminators.mrc, 4, 0",
    "mrrc-testbed__data__synthetic__malformed__garbage.mrc, 0, 1",
    "mrrc-testbed__data__synthetic__malformed__bad_directory.mrc, 1, 4",
    "mod-reservoir__util__src__test__resources__pennstate-bad-rec-20221216.xml, 300, 0",
    "perl-marc__MARC-1.07__t__badmarc.dat, 4, 0",
    "solrmarc__test__data__records__errorRecs.mrc, 5, 0",
    "openilas__openilas-testcase-utf8-source.iso, 1, 0",
    "catmandu-marc__t__broken.xml, 10, 0",
  })
  void goodRecordsAroundBadOnesComeOut(String name, int read, int setAside) throws IOException {
    CorpusBatch batch = CorpusBatch.read(CorpusBatch.file("malformed/files/" + name));
    assertThat(batch.readings()).hasSize(read);
    assertThat(batch.setAside()).hasSize(setAside);
  }

  @Test
  void damagedRecordsAreReadUnlessTheirFieldsCannotBeTold() throws IOException {
    Map<String, String> reasons = reasons();
    List<String> lost = new ArrayList<>();
    int read = 0;
    for (Path file : CorpusBatch.filesIn("malformed/records")) {
      CorpusBatch batch = CorpusBatch.read(file);
      read += batch.readings().size();
      if (batch.readings().isEmpty()) {
        lost.add(reasons.getOrDefault("records/" + file.getFileName(), "?"));
      }
    }
    assertThat(read).isGreaterThanOrEqualTo(260);
    assertThat(lost).allSatisfy(reason -> assertThat(reason).containsPattern(HOPELESS));
  }

  private static Map<String, String> reasons() throws IOException {
    Map<String, String> reasons = new TreeMap<>();
    for (String line : Files.readAllLines(CorpusBatch.file("malformed/REASONS.tsv"))) {
      String[] columns = line.split("\t", 3);
      reasons.put(columns[0], columns[1]);
    }
    return reasons;
  }
}
