package org.tongjie.indexer.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongjie.catalog.marc.MarcEncoding;
import org.tongjie.catalog.marc.MarcReading;
import org.tongjie.catalog.marc.MarcRecord;

@Tag("corpus")
class EncodingCorpusTest {

  @ParameterizedTest
  @CsvSource({
    "cnmarc/embedded/cnmarc-embedded-12.gb18030.iso, cnmarc/embedded/cnmarc-embedded-12.utf8.iso",
    "cnmarc/embedded/cnmarc-embedded-12.gbk.crlf.iso, cnmarc/embedded/cnmarc-embedded-12.utf8.iso",
    "cnmarc/interlib/santi-20-libraries.gb18030.iso, cnmarc/interlib/santi-20-libraries.utf8.iso",
  })
  void theSameRecordsInTwoEncodingsAreTheSameText(String one, String other) throws IOException {
    CorpusBatch first = CorpusBatch.read(CorpusBatch.file(one));
    CorpusBatch second = CorpusBatch.read(CorpusBatch.file(other));
    assertThat(first.decision().encoding()).isEqualTo(MarcEncoding.GB18030);
    assertThat(second.decision().encoding()).isEqualTo(MarcEncoding.UTF_8);
    assertThat(first.records())
        .extracting(MarcRecord::fields)
        .isEqualTo(second.records().stream().map(MarcRecord::fields).toList());
  }

  /** The few that differ differ in the source: one conversion lost what the other kept. */
  @ParameterizedTest
  @CsvSource({"202403_1468, 1468, 1464", "202601_2375, 2375, 2370"})
  void aMonthInMarc8IsTheMonthInUtf8(String month, int records, int equal) throws IOException {
    String path = "marc21/usgpo-months/cataloging_records_" + month + "_";
    List<String> utf8 = texts(CorpusBatch.read(CorpusBatch.file(path + "utf8.mrc.gz")));
    CorpusBatch marc8 = CorpusBatch.read(CorpusBatch.file(path + "marc8.mrc.gz"));
    assertThat(marc8.decision().encoding()).isEqualTo(MarcEncoding.MARC_8);
    assertThat(matching(utf8, texts(marc8))).isEqualTo(equal);
    assertThat(utf8).hasSize(records);
  }

  /** The MARCXML of these months has blanks for carets and trims control fields. */
  @ParameterizedTest
  @CsvSource({"202403_1468, 1468", "202601_2375, 2375"})
  void aMonthInMarcXmlIsTheMonthInIso2709(String month, int records) throws IOException {
    String path = "marc21/usgpo-months/cataloging_records_" + month + "_";
    List<String> iso = blankless(CorpusBatch.read(CorpusBatch.file(path + "utf8.mrc.gz")));
    List<String> xml = blankless(CorpusBatch.read(CorpusBatch.file(path + "utf8.xml.gz")));
    assertThat(xml).hasSize(records);
    assertThat(matching(iso, xml)).isGreaterThanOrEqualTo(records * 99 / 100);
  }

  @ParameterizedTest
  @CsvSource({
    "unimarc/bnf-iso5426.mrc, ISO_5426, 500",
    "unimarc/bnf-utf8.mrc, UTF_8, 500",
    "unimarc/periodicals.mrc.gz, UTF_8, 1500",
    "marc21/school-big5.mrc, BIG5, 320",
    "marc21/erecords-no-001.marc8.mrc, MARC_8, 500",
    "marc21/evergreen/jazz_1k.mrc, MARC_8, 1000",
    "marc21/evergreen/hebrew.marc, MARC_8, 20",
    "marc21/cjk.marc8.mrc, MARC_8, 15",
    "marc21/cjk.utf8.mrc, UTF_8, 150",
    "marc21/harvard.utf8.mrc, UTF_8, 500",
    "cnmarc/cmarc-taiwan-15.utf8.mrc, UTF_8, 15",
    "cnmarc/openilas-gbk.iso, GB18030, 1",
  })
  void eachBatchIsReadInItsEncoding(String file, MarcEncoding encoding, int records)
      throws IOException {
    CorpusBatch batch = CorpusBatch.read(CorpusBatch.file(file));
    assertThat(batch.decision().encoding()).as(batch.decision().evidence()).isEqualTo(encoding);
    assertThat(batch.readings()).hasSize(records);
    assertThat(batch.setAside()).isEmpty();
  }

  @Test
  void lengthsCountedInGbkDoNotShiftFields() throws IOException {
    CorpusBatch batch = CorpusBatch.read(CorpusBatch.file("cnmarc/openilas-gbk.iso"));
    MarcReading reading = batch.readings().getFirst();
    assertThat(reading.record().control("001")).contains("012008005848");
    assertThat(reading.record().data("690").findFirst().orElseThrow().first('v')).isEqualTo("3");
    assertThat(reading.record().data("905").findFirst().orElseThrow().first('d'))
        .isEqualTo("F270-49");
  }

  private static long matching(List<String> one, List<String> other) {
    long count = 0;
    for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
      count += one.get(i).equals(other.get(i)) ? 1 : 0;
    }
    return count;
  }

  private static List<String> texts(CorpusBatch batch) {
    return batch.records().stream()
        .map(record -> Normalizer.normalize(record.fields().toString(), Normalizer.Form.NFC))
        .toList();
  }

  private static List<String> blankless(CorpusBatch batch) {
    return texts(batch).stream().map(text -> text.replaceAll("[\\s^]", "")).toList();
  }
}
