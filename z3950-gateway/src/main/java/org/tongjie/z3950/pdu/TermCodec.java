package org.tongjie.z3950.pdu;

import org.tongjie.z3950.ber.BerReader;
import org.tongjie.z3950.ber.BerWriter;
import org.tongjie.z3950.ber.Octets;
import org.tongjie.z3950.ber.Oid;
import org.tongjie.z3950.ber.ProtocolException;
import org.tongjie.z3950.ber.Tag;

/**
 * Term ::= CHOICE { [45] general, [215] numeric, [216] characterString, [217] oid, [218] dateTime,
 * [219] external, [220] integerAndUnit, [221] null }, all IMPLICIT, and IntUnit within it.
 */
final class TermCodec {
  private static final int GENERAL = 45;
  private static final int NUMERIC = 215;
  private static final int CHARACTER_STRING = 216;
  private static final int OID = 217;
  private static final int DATE_TIME = 218;
  private static final int EXTERNAL = 219;
  private static final int QUANTITY = 220;
  private static final int NULL = 221;

  private TermCodec() {}

  static boolean isTerm(int tag) {
    return tag == GENERAL || (tag >= NUMERIC && tag <= NULL);
  }

  static Term read(BerReader in) throws ProtocolException {
    return switch (in.tag()) {
      case GENERAL -> new Term.General(in.octets());
      case NUMERIC -> new Term.Numeric(in.integer());
      case CHARACTER_STRING -> new Term.CharacterString(in.text());
      case OID -> new Term.Identifier(in.oid());
      case DATE_TIME -> new Term.DateTime(in.text());
      case EXTERNAL -> new Term.Externally(ExternalCodec.readImplicit(in));
      case QUANTITY -> new Term.Quantity(readIntUnit(in));
      case NULL -> {
        in.skip();
        yield new Term.Null();
      }
      default -> throw in.unexpected("a term");
    };
  }

  static void write(BerWriter out, Term term) {
    switch (term) {
      case Term.General(Octets octets) -> out.octets(GENERAL, octets);
      case Term.Numeric(long number) -> out.integer(NUMERIC, number);
      case Term.CharacterString(String text) -> out.text(CHARACTER_STRING, text);
      case Term.Identifier(Oid oid) -> out.oid(OID, oid);
      case Term.DateTime(String time) -> out.text(DATE_TIME, time);
      case Term.Externally(External external) ->
          ExternalCodec.writeImplicit(out, EXTERNAL, external);
      case Term.Quantity(IntUnit quantity) -> writeIntUnit(out, QUANTITY, quantity);
      case Term.Null() -> out.nul(NULL);
    }
  }

  /** IntUnit ::= SEQUENCE { [1] value, [2] IMPLICIT Unit }. */
  static IntUnit readIntUnit(BerReader in) throws ProtocolException {
    Long value = null;
    IntUnit.Unit unit = null;
    in.enter();
    while (in.next()) {
      switch (in.tag()) {
        case 1 -> value = in.integer();
        case 2 -> unit = readUnit(in);
        default -> in.skip();
      }
    }
    in.leave();
    return new IntUnit(in.present(value, "value"), in.present(unit, "unitUsed"));
  }

  /**
   * Unit ::= SEQUENCE { [1] EXPLICIT unitSystem OPTIONAL, [2] EXPLICIT unitType OPTIONAL, [3]
   * EXPLICIT unit OPTIONAL, [4] scaleFactor OPTIONAL }.
   */
  private static IntUnit.Unit readUnit(BerReader in) throws ProtocolException {
    String system = null;
    StringOrNumeric type = null;
    StringOrNumeric unit = null;
    Long scaleFactor = null;
    in.enter();
    while (in.next()) {
      switch (in.tag()) {
        case 1 -> system = in.explicit(BerReader::text);
        case 2 -> type = in.explicit(AttributeCodec::readStringOrNumeric);
        case 3 -> unit = in.explicit(AttributeCodec::readStringOrNumeric);
        case 4 -> scaleFactor = in.integer();
        default -> in.skip();
      }
    }
    in.leave();
    return new IntUnit.Unit(system, type, unit, scaleFactor);
  }

  static void writeIntUnit(BerWriter out, int tag, IntUnit quantity) {
    int mark = out.mark();
    IntUnit.Unit unit = quantity.unit();
    out.optionalInteger(4, unit.scaleFactor());
    out.explicit(3, unit.unit(), AttributeCodec::writeStringOrNumeric);
    out.explicit(2, unit.type(), AttributeCodec::writeStringOrNumeric);
    out.explicit(1, unit.system(), TermCodec::writeString);
    out.constructed(2, mark);
    out.integer(1, quantity.value());
    out.constructed(tag, mark);
  }

  /** Writes an InternationalString under its own tag. */
  static void writeString(BerWriter out, String text) {
    out.text(Tag.GENERAL_STRING, text);
  }
}
