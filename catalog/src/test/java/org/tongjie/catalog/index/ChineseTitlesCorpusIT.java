package org.tongjie.catalog.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tongjie.catalog.text.HanFold;

/** Relations that must hold on a large collection of real Chinese titles. */
@Tag("corpus")
class ChineseTitlesCorpusIT {
  @RegisterExtension static final SolrExtension SOLR = new SolrExtension();

  private static final int BATCH = 1_000;
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  private static SampleIndex sample;
  private static List<String> titles;

  @BeforeAll
  static void index() throws IOException {
    sample = new SampleIndex(SOLR, "catalog-corpus");
    titles = new ArrayList<>();
    List<String> authors = new ArrayList<>();
    try (Stream<String> rows = rows("titles/chinese-titles.tsv.gz")) {
      rows.map(row -> row.split("\t", -1))
          .forEach(cells -> {
            titles.add(cells[1]);
            authors.add(cells[2]);
          });
    }
    for (int from = 0; from < titles.size(); from += BATCH) {
      sample.add(
          IntStream.range(from, Math.min(from + BATCH, titles.size()))
              .mapToObj(
                  i -> SampleClusters.cluster(i + 1L, titles.get(i), authors.get(i).split(" / "))));
    }
    sample.commit();
  }

  @AfterAll
  static void remove() {
    sample.close();
  }

  /** Queries of another catalogue's users, in both scripts; kana and Han are not one script. */
  static Stream<String[]> pairs() throws IOException {
    return rows("relevance/cjk-expectations.tsv")
        .map(row -> row.split("\t", -1))
        .filter(cells -> !cells[5].isBlank())
        .map(cells -> new String[] {cells[4], cells[5]})
        .filter(pair -> HAN.matcher(pair[0]).find() == HAN.matcher(pair[1]).find());
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void bothScriptsFindAsMany(String one, String other) {
    assertThat(sample.total(one)).isEqualTo(sample.total(other));
    assertThat(sample.titles(one)).isEqualTo(sample.titles(other));
  }

  @Test
  void aTitleTypedWholeComesFirst() {
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < titles.size(); i += 397) {
      String title = titles.get(i);
      String typed = HanFold.words(title);
      List<String> found = typed.isEmpty() ? List.of() : sample.titles(title);
      if (!typed.isEmpty()
          && (found.isEmpty()
              || !HanFold.letters(found.getFirst()).equals(HanFold.letters(title)))) {
        wrong.add(title + " -> " + found.stream().findFirst().orElse("nothing"));
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyFoundTitleHasTheWholeQuery() {
    assertThat(sample.titles("书名:三国"))
        .hasSizeGreaterThan(50)
        .filteredOn(title -> !HanFold.letters(title).contains("三国"))
        .isEmpty();
  }

  private static Stream<String> rows(String file) throws IOException {
    Path path = Path.of(System.getProperty("corpus.dir"), file);
    BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                file.endsWith(".gz")
                    ? new GZIPInputStream(Files.newInputStream(path))
                    : Files.newInputStream(path),
                StandardCharsets.UTF_8));
    return reader.lines().skip(1);
  }
}
