package org.tongjie.z3950.pdu;

import org.tongjie.z3950.ber.BerReader;
import org.tongjie.z3950.ber.BerWriter;
import org.tongjie.z3950.ber.Oid;
import org.tongjie.z3950.ber.ProtocolException;
import org.tongjie.z3950.ber.Tag;

/**
 * DiagRec ::= CHOICE { DefaultDiagFormat, EXTERNAL }; DefaultDiagFormat ::= SEQUENCE { OBJECT
 * IDENTIFIER, INTEGER, CHOICE { VisibleString, InternationalString } }.
 */
final class DiagnosticCodec {
  private DiagnosticCodec() {}

  static Diagnostic read(BerReader in) throws ProtocolException {
    return switch (in.tag()) {
      case Tag.SEQUENCE -> readDefault(in);
      case Tag.EXTERNAL -> new Diagnostic.Externally(ExternalCodec.read(in));
      default -> throw in.unexpected("a diagnostic");
    };
  }

  /** Reads under any tag. Strings of any type are taken, and none at all as an empty one. */
  static Diagnostic.Default readDefault(BerReader in) throws ProtocolException {
    Oid set = null;
    Long condition = null;
    String addinfo = "";
    in.enter();
    while (in.next()) {
      switch (in.tag()) {
        case Tag.OBJECT_IDENTIFIER -> set = in.oid();
        case Tag.INTEGER -> condition = in.integer();
        default -> addinfo = in.text();
      }
    }
    in.leave();
    return new Diagnostic.Default(
        in.present(set, "diagnosticSetId"), in.present(condition, "condition"), addinfo);
  }

  static void write(BerWriter out, Diagnostic diagnostic) {
    switch (diagnostic) {
      case Diagnostic.Default format -> writeDefault(out, Tag.SEQUENCE, format);
      case Diagnostic.Externally(External external) -> ExternalCodec.write(out, external);
    }
  }

  /** Writes addinfo in the type of version 2 as long as its repertoire suffices. */
  static void writeDefault(BerWriter out, int tag, Diagnostic.Default diagnostic) {
    int mark = out.mark();
    boolean visible = diagnostic.addinfo().chars().allMatch(c -> c >= ' ' && c <= '~');
    out.text(visible ? Tag.VISIBLE_STRING : Tag.GENERAL_STRING, diagnostic.addinfo());
    out.integer(Tag.INTEGER, diagnostic.condition());
    out.oid(Tag.OBJECT_IDENTIFIER, diagnostic.set());
    out.constructed(tag, mark);
  }
}
