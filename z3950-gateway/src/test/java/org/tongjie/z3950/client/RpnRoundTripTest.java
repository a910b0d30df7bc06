package org.tongjie.z3950.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongjie.catalog.query.AttributeQuery;
import org.tongjie.catalog.query.AttributeSets;
import org.tongjie.catalog.query.PqfParser;
import org.tongjie.z3950.ber.TextEncoding;
import org.tongjie.z3950.pdu.RpnQuery;
import org.tongjie.z3950.rpn.RpnReading;

/** Queries as our client writes them and our server reads them. */
class RpnRoundTripTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "红楼梦",
        "@attr 1=4 @attr 2=3 @attr 5=1 红楼",
        "@attr 1=dc.title 水浒",
        "@attr 1.2.840.10003.3.1 1=4 水浒",
        "@and @attr 1=4 a @or b @not c d",
        "@prox 1 3 1 2 k 2 a b",
        "@and @set one @attr 1=1003 鲁迅"
      })
  void serverReadsWhatTheClientMeant(String pqf) {
    AttributeQuery query = ((PqfParser.Result.Parsed) PqfParser.parse(pqf)).query();

    RpnQuery sent = new RpnQueries(TextEncoding.UTF_8).of(AttributeSets.BIB_1, query);

    assertThat(new RpnReading(TextEncoding.UTF_8).read(sent.root())).isEqualTo(query);
  }
}
