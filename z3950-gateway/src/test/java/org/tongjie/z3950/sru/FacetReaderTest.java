package org.tongjie.z3950.sru;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongjie.catalog.index.SearchResult.FacetCount;

class FacetReaderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          facetLimit=5:dc.date                     | dc.date 5 1
          facetLimit=5:dc.date,7:bath.genreForm    | dc.date 5 1, dc.type 7 1
          facetLimit=5:date&facetStart=11:dc.date  | dc.date 5 11
          facetLimit=5:dc.date&facetStart=3        | dc.date 5 3
          facetLimit=5000:dc.date                  | dc.date 1000 1
          facetCount=chi:dc.language               | dc.language chi
          facetCount=a:b:dc.language               | dc.language a:b
          facetLimit=ten                           | 6 facetLimit
          facetLimit=0                             | 6 facetLimit
          facetLimit=5;dc.date                     | 6 facetLimit
          facetLimit=5:dc.colour                   | 16 dc.colour
          facetLimit=5:dc.title                    | 16 dc.title
          facetStart=0                             | 6 facetStart
          facetSort=colour                         | 6 facetSort
          facetSort=recordCount,caseSensitive      | 6 facetSort
          facetSort=recordCount,up                 | 6 facetSort
          facetCount=chi                           | 6 facetCount
          facetCount=:dc.language                  | 6 facetCount
          facetCount=x:dc.title                    | 16 dc.title
          facetCount=chi:dc.language&facetLimit=1  | 9 facetCount with other facet parameters
          """)
  void parametersAreReadOrRefusedByNumber(String parameters, String expected) {
    assertThat(read(parameters)).startsWith(expected);
  }

  @Test
  void aLimitForAllMeansEveryIndexThatCanBeCounted() {
    assertThat(read("facetLimit=3"))
        .contains("dc.date 3 1", "dc.language 3 1", "dc.type 3 1")
        .contains("bath.possessinginstitution 3 1")
        .doesNotContain("classification");
    assertThat(read("facetLimit=3,9:dc.date")).contains("dc.date 9 1", "dc.type 3 1");
    assertThat(read("facetSort=alphanumeric")).contains("dc.date 10 1", "dc.type 10 1");
  }

  private static String read(String parameters) {
    Map<String, List<String>> given = new TreeMap<>();
    for (String pair : parameters.split("&", -1)) {
      int equals = pair.indexOf('=');
      given.put(pair.substring(0, equals), List.of(pair.substring(equals + 1)));
    }
    List<SruDiagnostic> diagnostics = new ArrayList<>();
    Facets facets = new FacetReader(new Echo(given), diagnostics).read();
    Stream<String> read =
        diagnostics.isEmpty()
            ? Stream.concat(
                facets.lists().stream()
                    .map(list ->
                        list.index().names().getFirst() + " " + list.limit() + " " + list.start()),
                facets.terms().stream()
                    .map(term -> term.index().names().getFirst() + " " + term.term()))
            : diagnostics.stream().map(found -> found.number() + " " + found.details());
    return read.collect(Collectors.joining(", "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          recordCount                          | b3 a2 D2 c1
          recordCount,ascending                | c1 a2 D2 b3
          alphanumeric                         | a2 b3 c1 D2
          alphanumeric,descending              | D2 c1 b3 a2
          alphanumeric,caseSensitive           | D2 a2 b3 c1
          alphanumeric,descending,caseSensitive| c1 b3 a2 D2
          alphanumeric,caseSensitive,descending| c1 b3 a2 D2
          """)
  void termsComeInTheOrderAskedFor(String sort, String expected) {
    List<FacetCount> terms =
        new ArrayList<>(
            Stream.of("a2", "b3", "c1", "D2")
                .map(term -> new FacetCount(term.substring(0, 1), term.charAt(1) - '0'))
                .toList());
    terms.sort(FacetOrder.parse(sort).orElseThrow().comparator());
    assertThat(terms.stream().map(term -> term.value() + term.count()))
        .containsExactly(expected.split(" "));
  }
}
