package org.tongjie.z3950.sru;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaTypeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          application/sru+xml                                 | application/sru+xml
          text/xml                                            | text/xml
          TEXT/XML                                            | text/xml
          text/*                                              | text/xml
          */*                                                 | application/sru+xml
          application/xml;q=0.9, text/xml;q=0.95              | text/xml
          text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8 | application/xml
          text/xml;q=0, application/xml ; q=0.001             | application/xml
          text/html                                           | none
          text/xml;q=0                                        | none
          text/xml;q=best                                     | none
          ,;/                                                 | none
          """)
  void theTypeLikedBestIsChosen(String accept, String type) {
    assertThat(MediaType.chosen(accept).orElse("none")).isEqualTo(type);
  }
}
