package org.tongjie.indexer.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongjie.catalog.store.Database;

/**
 * One title as twenty library systems describe it: the clusters that people found, in any order.
 */
@Tag("corpus")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(FreshDatabase.class)
class GoldClustersIT {
  private static final int ORDERS = 20;
  private static final byte DELETED = 'd';

  private final Set<Set<String>> gold = new HashSet<>();
  private final List<String> libraries = new ArrayList<>();

  @BeforeAll
  void readGold() throws IOException {
    for (String line : lines("expected-clusters.tsv")) {
      gold.add(new TreeSet<>(Arrays.asList(line.split("\t", -1)[2].split(",", -1))));
    }
    for (String line : Files.readAllLines(folder().resolve("marcContent.tsv"))) {
      libraries.add(line.split("\t", -1)[0]);
    }
    assertThat(libraries).hasSize(20);
  }

  private static List<String> lines(String file) throws IOException {
    List<String> lines = Files.readAllLines(folder().resolve(file), StandardCharsets.UTF_8);
    return lines.subList(1, lines.size());
  }

  private static Path folder() {
    String corpus = System.getProperty("corpus.dir", "");
    assertThat(corpus).as("-Dcorpus.dir names the folder of real records").isNotEmpty();
    return Path.of(corpus, "cnmarc", "interlib");
  }

  private Map<String, byte[]> records(String encoding) throws IOException {
    byte[] octets = Files.readAllBytes(folder().resolve("santi-20-libraries." + encoding + ".iso"));
    Map<String, byte[]> records = new LinkedHashMap<>();
    int from = 0;
    for (int at = 0; at < octets.length; at++) {
      if (octets[at] == 0x1D) {
        records.put(libraries.get(records.size()), Arrays.copyOfRange(octets, from, at + 1));
        from = at + 1;
      }
    }
    assertThat(records).hasSize(20);
    return records;
  }

  @ParameterizedTest
  @CsvSource({"utf8", "gb18030"})
  void anyOrderOfLibrariesGivesTheGoldClusters(
      String encoding, FreshDatabase.Factory databases, @TempDir Path directory) throws Exception {
    Map<String, byte[]> records = records(encoding);
    List<String> order = new ArrayList<>(libraries);
    for (int seed = 0; seed < ORDERS; seed++) {
      Collections.shuffle(order, new Random(seed));
      try (Database database = databases.fresh()) {
        Loads loads = new Loads(database, directory);
        for (String library : order) {
          Loads.done(loads.load(library, required(records, library)));
        }
        assertThat(loads.partition()).as("order %d: %s", seed, order).isEqualTo(gold);
        withdrawAndBringBack(loads, records, order.subList(0, 7));
        assertThat(loads.partition()).as("after withdrawals, order %d", seed).isEqualTo(gold);
      }
    }
  }

  private static void withdrawAndBringBack(
      Loads loads, Map<String, byte[]> records, List<String> some) {
    for (String library : some) {
      byte[] withdrawal = required(records, library).clone();
      withdrawal[5] = DELETED;
      LoadReport.Counts counts = Loads.done(loads.load(library, withdrawal)).counts();
      assertThat(counts.deleted() + counts.unchanged()).isEqualTo(1);
    }
    for (String library : some.reversed()) {
      Loads.done(loads.load(library, required(records, library)));
    }
  }

  @ParameterizedTest
  @CsvSource({"utf8", "gb18030"})
  void oneBatchHoldsTheSameClusters(
      String encoding, FreshDatabase.Factory databases, @TempDir Path directory) throws Exception {
    try (Database database = databases.fresh()) {
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      for (byte[] record : records(encoding).values()) {
        all.write(record);
      }
      LoadReport report = Loads.done(new Loads(database, directory).load("all", all.toByteArray()));
      assertThat(report.counts().addUp()).isTrue();
      assertThat(report.counts().added() + report.counts().repeated()).isEqualTo(20);
      assertThat(report.index().clusters()).isEqualTo(gold.size());
    }
  }

  private static byte[] required(Map<String, byte[]> records, String library) {
    byte[] record = records.get(library);
    assertThat(record).as(library).isNotNull();
    return record == null ? new byte[0] : record;
  }
}
