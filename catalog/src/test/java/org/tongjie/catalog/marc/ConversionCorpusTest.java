package org.tongjie.catalog.marc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real records through the conversion table: how much of them has a field of its own there. */
@Tag("corpus")
class ConversionCorpusTest {
  private static final int MAX_RECORDS = 3_000;

  @ParameterizedTest
  @CsvSource({
    "cnmarc/interlib/santi-20-libraries.utf8.iso, UTF_8, CNMARC, 99.0",
    "cnmarc/embedded/cnmarc-embedded-12.utf8.iso, UTF_8, CNMARC, 98.0",
    "cnmarc/cmarc-taiwan-15.utf8.mrc, UTF_8, CNMARC, 86.0",
    "unimarc/bnf-utf8.mrc, UTF_8, UNIMARC, 99.9",
    "unimarc/periodicals.mrc.gz, UTF_8, UNIMARC, 94.0",
    "marc21/usgpo.utf8.mrc.gz, UTF_8, MARC21, 99.0",
    "marc21/harvard.utf8.mrc, UTF_8, MARC21, 98.0",
    "marc21/watson.mrc.gz, UTF_8, MARC21, 93.0",
    "marc21/cjk.utf8.mrc, UTF_8, MARC21, 98.0",
    "marc21/evergreen/jazz_1k.mrc, MARC_8, MARC21, 97.0"
  })
  void fieldsHaveAPlaceInTheOtherFamily(
      String file, MarcEncoding encoding, MarcDialect dialect, double percent) throws IOException {
    MarcDialect target = dialect == MarcDialect.MARC21 ? MarcDialect.UNIMARC : MarcDialect.MARC21;
    Map<String, Integer> without = new TreeMap<>();
    int fields = 0;
    for (MarcRecord record : records(file, encoding)) {
      List<MarcField> catalogued = record.fields().stream().filter(f -> !isLocal(f.tag())).toList();
      MarcRecord shared = new MarcRecord(record.leader(), catalogued);
      fields += catalogued.size();
      MarcConversion.unmapped(shared, dialect)
          .forEach(field -> without.merge(field.tag(), 1, Integer::sum));
      MarcRecord converted = MarcConversion.convert(shared, dialect, target);
      assertThat(Iso2709.parse(Iso2709.write(converted, MarcEncoding.UTF_8), MarcEncoding.UTF_8))
          .extracting(MarcRecord::fields)
          .isEqualTo(converted.fields());
    }
    int lost = without.values().stream().mapToInt(Integer::intValue).sum();
    assertThat(100.0 * (fields - lost) / fields)
        .as("of %s fields of %s, without a place: %s", fields, file, without)
        .isGreaterThan(percent);
  }

  /** Holdings and other local fields, which are not converted. */
  private static boolean isLocal(String tag) {
    boolean heldAt = tag.charAt(0) == '8' && !tag.equals("856") && !tag.equals("880");
    return heldAt || tag.indexOf('9') >= 0;
  }

  private static List<MarcRecord> records(String file, MarcEncoding encoding) throws IOException {
    Path path = Path.of(System.getProperty("corpus.dir"), file);
    byte[] all = Files.readAllBytes(path);
    if (file.endsWith(".gz")) {
      try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(all))) {
        all = in.readAllBytes();
      }
    }
    List<MarcRecord> records = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < all.length && records.size() < MAX_RECORDS; i++) {
      if (all[i] == Octets.RECORD_TERMINATOR) {
        int start = from;
        while (all[start] < '0') {
          start++; // line ends between records
        }
        records.add(Iso2709.parse(Arrays.copyOfRange(all, start, i + 1), encoding));
        from = i + 1;
      }
    }
    assertThat(records).isNotEmpty();
    return records;
  }
}
