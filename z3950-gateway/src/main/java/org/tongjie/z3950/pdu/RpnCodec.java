package org.tongjie.z3950.pdu;

import java.util.List;
import org.tongjie.z3950.ber.BerReader;
import org.tongjie.z3950.ber.BerWriter;
import org.tongjie.z3950.ber.Oid;
import org.tongjie.z3950.ber.ProtocolException;
import org.tongjie.z3950.ber.Tag;

/**
 * RPNQuery ::= SEQUENCE { AttributeSetId, RPNStructure }; RPNStructure ::= CHOICE { [0] CHOICE {
 * [102] AttributesPlusTerm, [31] ResultSetId, [214] ResultSetPlusAttributes }, [1] IMPLICIT
 * SEQUENCE { RPNStructure, RPNStructure, [46] Operator } }.
 */
final class RpnCodec {
  /** The tag of a result set's name. */
  static final int RESULT_SET_ID = 31;

  /** The tag of attributes with a term. */
  static final int ATTRIBUTES_PLUS_TERM = 102;

  private static final int RESULT_SET_PLUS_ATTRIBUTES = 214;
  private static final int OPERAND = 0;
  private static final int OPERATION = 1;
  private static final int OPERATOR = 46;

  private RpnCodec() {}

  static RpnQuery readQuery(BerReader in) throws ProtocolException {
    Oid attributeSet = null;
    RpnNode root = null;
    in.enter();
    while (in.next()) {
      switch (in.tag()) {
        case Tag.OBJECT_IDENTIFIER -> attributeSet = in.oid();
        case OPERAND, OPERATION -> root = readNode(in);
        default -> in.skip();
      }
    }
    in.leave();
    return new RpnQuery(in.present(attributeSet, "attributeSet"), in.present(root, "rpn"));
  }

  private static RpnNode readNode(BerReader in) throws ProtocolException {
    return switch (in.tag()) {
      case OPERAND -> in.explicit(RpnCodec::readOperand);
      case OPERATION -> readOperation(in);
      default -> throw in.unexpected("an operand or an operation");
    };
  }

  private static RpnNode readOperation(BerReader in) throws ProtocolException {
    in.enter();
    in.require("the first operand");
    RpnNode left = readNode(in);
    in.require("the second operand");
    RpnNode right = readNode(in);
    in.require("the operator");
    in.expect(OPERATOR);
    Operator operator = in.explicit(OperatorCodec::read);
    in.leave();
    return new RpnNode.Operation(operator, left, right);
  }

  private static RpnNode readOperand(BerReader in) throws ProtocolException {
    return switch (in.tag()) {
      case ATTRIBUTES_PLUS_TERM -> readAttributesPlusTerm(in);
      case RESULT_SET_ID -> new RpnNode.ResultSet(in.text());
      case RESULT_SET_PLUS_ATTRIBUTES -> readRestricted(in);
      default -> throw in.unexpected("a term or a result set");
    };
  }

  /** AttributesPlusTerm ::= [102] IMPLICIT SEQUENCE { [44] AttributeList, Term }. */
  static RpnNode.Operand readAttributesPlusTerm(BerReader in) throws ProtocolException {
    in.expect(ATTRIBUTES_PLUS_TERM);
    List<Attribute> attributes = null;
    Term term = null;
    in.enter();
    while (in.next()) {
      if (in.tag() == AttributeCodec.LIST) {
        attributes = AttributeCodec.readList(in);
      } else if (TermCodec.isTerm(in.tag())) {
        term = TermCodec.read(in);
      }
    }
    in.leave();
    return new RpnNode.Operand(in.present(attributes, "attributes"), in.present(term, "term"));
  }

  /**
   * ResultSetPlusAttributes ::= [214] IMPLICIT SEQUENCE { [31] ResultSetId, [44] AttributeList }.
   */
  private static RpnNode readRestricted(BerReader in) throws ProtocolException {
    String name = null;
    List<Attribute> attributes = null;
    in.enter();
    while (in.next()) {
      switch (in.tag()) {
        case RESULT_SET_ID -> name = in.text();
        case AttributeCodec.LIST -> attributes = AttributeCodec.readList(in);
        default -> in.skip();
      }
    }
    in.leave();
    return new RpnNode.RestrictedResultSet(
        in.present(name, "resultSet"), in.present(attributes, "attributes"));
  }

  static void write(BerWriter out, int tag, RpnQuery query) {
    int mark = out.mark();
    writeNode(out, query.root());
    out.oid(Tag.OBJECT_IDENTIFIER, query.attributeSet());
    out.constructed(tag, mark);
  }

  private static void writeNode(BerWriter out, RpnNode node) {
    int mark = out.mark();
    switch (node) {
      case RpnNode.Operation(Operator operator, RpnNode left, RpnNode right) -> {
        out.explicit(OPERATOR, operator, OperatorCodec::write);
        writeNode(out, right);
        writeNode(out, left);
        out.constructed(OPERATION, mark);
        return;
      }
      case RpnNode.Operand operand -> writeAttributesPlusTerm(out, operand);
      case RpnNode.ResultSet(String name) -> out.text(RESULT_SET_ID, name);
      case RpnNode.RestrictedResultSet(String name, List<Attribute> attributes) -> {
        AttributeCodec.writeList(out, attributes);
        out.text(RESULT_SET_ID, name);
        out.constructed(RESULT_SET_PLUS_ATTRIBUTES, mark);
      }
    }
    out.constructed(OPERAND, mark);
  }

  static void writeAttributesPlusTerm(BerWriter out, RpnNode.Operand operand) {
    int mark = out.mark();
    TermCodec.write(out, operand.term());
    AttributeCodec.writeList(out, operand.attributes());
    out.constructed(ATTRIBUTES_PLUS_TERM, mark);
  }
}
