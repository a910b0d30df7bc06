package org.tongjie.z3950.sru;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SortKeysTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          title                       | TITLE
          title,dc,1,0,highValue      | TITLE
          date,,0                     | YEAR-
          date,,0,,lowValue           | YEAR-
          "dc.creator",,0 title       | AUTHOR- TITLE
          /dc/date relevance          | YEAR RELEVANCE
          colour                      | 88 colour
          title,mods                  | 87 mods
          title,,2                    | 90 2
          title,,1,1                  | 91 1
          title,,1,0,omit             | 92 omit
          title,,0,0,highValue        | 92 highValue
          title date author title     | 84 3
          """)
  void keysAreReadOrRefusedByNumber(String text, String expected) {
    String read =
        switch (SortKeys.parse(text)) {
          case SortKeys.Parsed.Refused(SruDiagnostic(int number, String details)) ->
              number + " " + details;
          case SortKeys.Parsed.Known(var keys) ->
              keys.stream()
                  .map(key -> key.by() + (key.descending() ? "-" : ""))
                  .collect(Collectors.joining(" "));
        };
    assertThat(read).isEqualTo(expected);
  }
}
