package org.tongjie.z3950.rpn;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tongjie.catalog.query.AttributeQuery;
import org.tongjie.catalog.query.AttributeQuery.TermType;
import org.tongjie.z3950.ber.Octets;
import org.tongjie.z3950.ber.Oid;
import org.tongjie.z3950.ber.TextEncoding;
import org.tongjie.z3950.pdu.Operator;
import org.tongjie.z3950.pdu.RpnNode;
import org.tongjie.z3950.pdu.Term;

class RpnReadingTest {
  private static AttributeQuery.Term read(TextEncoding encoding, Term term) {
    return new RpnReading(encoding).operand(new RpnNode.Operand(List.of(), term)).term();
  }

  @Test
  void octetsOfATermAreReadInTheAssociationsCharacterSet() {
    Term term = new Term.General(Octets.of("红楼梦".getBytes(Charset.forName("GB18030"))));

    assertThat(read(TextEncoding.of(Charset.forName("GB18030")), term).text()).isEqualTo("红楼梦");
  }

  @Test
  void everyKindOfTermKeepsItsType() {
    assertThat(read(TextEncoding.UTF_8, new Term.Numeric(1987)))
        .isEqualTo(new AttributeQuery.Term(TermType.NUMERIC, "1987"));
    assertThat(read(TextEncoding.UTF_8, new Term.CharacterString("三体")))
        .isEqualTo(new AttributeQuery.Term(TermType.STRING, "三体"));
    assertThat(read(TextEncoding.UTF_8, new Term.Identifier(new Oid("1.2.840"))))
        .isEqualTo(new AttributeQuery.Term(TermType.OBJECT_IDENTIFIER, "1.2.840"));
    assertThat(read(TextEncoding.UTF_8, new Term.DateTime("19991231235959Z")))
        .isEqualTo(new AttributeQuery.Term(TermType.DATE_TIME, "19991231235959Z"));
    assertThat(read(TextEncoding.UTF_8, new Term.Null()))
        .isEqualTo(new AttributeQuery.Term(TermType.NULL, ""));
  }

  @Test
  void distanceBeyondAnIntIsTheGreatest() {
    RpnNode near =
        new RpnNode.Operation(
            new Operator.Proximity(null, Long.MAX_VALUE, false, 2, false, 2),
            new RpnNode.ResultSet("a"),
            new RpnNode.ResultSet("b"));

    AttributeQuery.Operation read =
        (AttributeQuery.Operation) new RpnReading(TextEncoding.UTF_8).read(near);

    assertThat(read.operator())
        .isEqualTo(new AttributeQuery.Proximity(false, Integer.MAX_VALUE, false, 2, false, 2));
  }
}
