package org.tongjie.catalog.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tongjie.catalog.bib.Holding;
import org.tongjie.catalog.marc.Iso2709;
import org.tongjie.catalog.marc.MarcDialect;
import org.tongjie.catalog.marc.MarcEncoding;
import org.tongjie.catalog.marc.MarcRecord;

/** Holdings read by a guessed profile, against what the libraries' systems show. */
@Tag("corpus")
class HoldingsCorpusTest {

  @Test
  void barcodesAndCallNumbersAreThoseOfTheSystem() throws IOException {
    Path folder = Path.of(System.getProperty("corpus.dir", "")).resolve("cnmarc/interlib");
    Map<String, Map<String, String>> shown = shown(folder);
    List<String> systems =
        Files.readAllLines(folder.resolve("marcContent.tsv")).stream()
            .map(line -> line.substring(0, line.indexOf('\t')))
            .toList();
    List<MarcRecord> records = records(folder.resolve("santi-20-libraries.utf8.iso"));
    int compared = 0;
    for (int i = 0; i < records.size(); i++) {
      for (Holding holding : guessed(records.get(i))) {
        for (Holding.Item item : holding.items()) {
          String call = shown.getOrDefault(systems.get(i), Map.of()).get(item.barcode());
          if (call != null) {
            assertThat(holding.callNumber()).as(systems.get(i)).isEqualTo(call);
            compared++;
          }
        }
      }
    }
    assertThat(compared).isGreaterThanOrEqualTo(4);
  }

  private static List<Holding> guessed(MarcRecord record) {
    HoldingsGuess guess = new HoldingsGuess();
    guess.add(record);
    return guess.decide(MarcDialect.CNMARC).profile().holdings(record);
  }

  private static List<MarcRecord> records(Path file) throws IOException {
    byte[] batch = Files.readAllBytes(file);
    List<MarcRecord> records = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < batch.length; i++) {
      if (batch[i] == 0x1D) {
        records.add(Iso2709.parse(Arrays.copyOfRange(batch, from, i + 1), MarcEncoding.UTF_8));
        from = i + 1;
      }
    }
    return records;
  }

  /** Call number by system and barcode. */
  private static Map<String, Map<String, String>> shown(Path folder) throws IOException {
    Map<String, Map<String, String>> shown = new HashMap<>();
    for (String line : Files.readAllLines(folder.resolve("holdings.tsv"))) {
      String[] cells = line.split("\t", -1);
      shown.computeIfAbsent(cells[0], k -> new HashMap<>()).put(cells[3], cells[4]);
    }
    return shown;
  }
}
