package org.tongjie.z3950.pdu;

import java.util.List;
import org.tongjie.z3950.ber.BerReader;
import org.tongjie.z3950.ber.BerWriter;
import org.tongjie.z3950.ber.Oid;
import org.tongjie.z3950.ber.ProtocolException;
import org.tongjie.z3950.ber.Tag;

/**
 * AttributeList ::= [44] IMPLICIT SEQUENCE OF SEQUENCE { [1] attributeSet OPTIONAL, [120]
 * attributeType, CHOICE { [121] numeric, [224] IMPLICIT SEQUENCE { [1] IMPLICIT SEQUENCE OF
 * StringOrNumeric, [2] IMPLICIT SEQUENCE OF INTEGER OPTIONAL } } }.
 */
final class AttributeCodec {
  /** The tag of a list of attributes. */
  static final int LIST = 44;

  private static final int NUMERIC = 121;
  private static final int COMPLEX = 224;

  private AttributeCodec() {}

  static List<Attribute> readList(BerReader in) throws ProtocolException {
    in.expect(LIST);
    return in.list(AttributeCodec::read);
  }

  private static Attribute read(BerReader in) throws ProtocolException {
    Oid set = null;
    Integer type = null;
    Attribute.Value value = null;
    in.enter();
    while (in.next()) {
      switch (in.tag()) {
        case 1 -> set = in.oid();
        case 120 -> type = in.code();
        case NUMERIC -> value = new Attribute.Numeric(in.integer());
        case COMPLEX -> value = readComplex(in);
        default -> in.skip();
      }
    }
    in.leave();
    return new Attribute(
        set, in.present(type, "attributeType"), in.present(value, "attributeValue"));
  }

  private static Attribute.Value readComplex(BerReader in) throws ProtocolException {
    List<StringOrNumeric> alternatives = null;
    List<Long> semanticActions = List.of();
    in.enter();
    while (in.next()) {
      switch (in.tag()) {
        case 1 -> alternatives = in.list(AttributeCodec::readStringOrNumeric);
        case 2 -> semanticActions = in.list(BerReader::integer);
        default -> in.skip();
      }
    }
    in.leave();
    return new Attribute.Complex(in.present(alternatives, "list"), semanticActions);
  }

  /** StringOrNumeric ::= CHOICE { [1] string, [2] numeric }. */
  static StringOrNumeric readStringOrNumeric(BerReader in) throws ProtocolException {
    return switch (in.tag()) {
      case 1 -> new StringOrNumeric.Text(in.text());
      case 2 -> new StringOrNumeric.Numeric(in.integer());
      default -> throw in.unexpected("a string or a number");
    };
  }

  static void writeList(BerWriter out, List<Attribute> attributes) {
    out.list(LIST, attributes, AttributeCodec::write);
  }

  private static void write(BerWriter out, Attribute attribute) {
    int mark = out.mark();
    switch (attribute.value()) {
      case Attribute.Numeric(long number) -> out.integer(NUMERIC, number);
      case Attribute.Complex complex -> writeComplex(out, complex);
    }
    out.integer(120, attribute.type());
    out.optionalOid(1, attribute.set());
    out.constructed(Tag.SEQUENCE, mark);
  }

  private static void writeComplex(BerWriter out, Attribute.Complex complex) {
    int mark = out.mark();
    if (!complex.semanticActions().isEmpty()) {
      out.list(2, complex.semanticActions(), AttributeCodec::writeInteger);
    }
    out.list(1, complex.alternatives(), AttributeCodec::writeStringOrNumeric);
    out.constructed(COMPLEX, mark);
  }

  static void writeInteger(BerWriter out, Long number) {
    out.integer(Tag.INTEGER, number);
  }

  static void writeStringOrNumeric(BerWriter out, StringOrNumeric value) {
    switch (value) {
      case StringOrNumeric.Text(String text) -> out.text(1, text);
      case StringOrNumeric.Numeric(long number) -> out.integer(2, number);
    }
  }
}
