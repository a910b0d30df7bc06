package org.tongjie.z3950.rpn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongjie.catalog.query.AttributeQuery;
import org.tongjie.catalog.query.PqfParser;

class PqfTextTest {
  private static AttributeQuery parsed(String pqf) {
    return ((PqfParser.Result.Parsed) PqfParser.parse(pqf)).query();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "红楼梦",
        "\"a \\\"quoted\\\" \\\\ term\"",
        "@attr 1=4 @attr 4=2 水浒",
        "@attr 1=dc.title 水浒",
        "@and @attr 1=4 a @or b @not c d",
        "@prox 0 3 1 2 k 2 a b",
        "@set 1",
        "@and @set one @attr 1=1003 鲁迅"
      })
  void whatIsWrittenReadsBackAsTheSameQuery(String pqf) {
    AttributeQuery query = parsed(pqf);

    assertThat(parsed(PqfText.of(query))).isEqualTo(query);
  }
}
