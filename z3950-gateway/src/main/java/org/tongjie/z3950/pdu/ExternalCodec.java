package org.tongjie.z3950.pdu;

import org.tongjie.z3950.ber.BerReader;
import org.tongjie.z3950.ber.BerWriter;
import org.tongjie.z3950.ber.Octets;
import org.tongjie.z3950.ber.Oid;
import org.tongjie.z3950.ber.ProtocolException;
import org.tongjie.z3950.ber.Tag;

/**
 * EXTERNAL ::= [UNIVERSAL 8] IMPLICIT SEQUENCE { OBJECT IDENTIFIER OPTIONAL, INTEGER OPTIONAL,
 * ObjectDescriptor OPTIONAL, CHOICE { [0] ANY, [1] OCTET STRING, [2] BIT STRING } }.
 */
final class ExternalCodec {
  private ExternalCodec() {}

  /** Reads an EXTERNAL under its own tag. */
  static External read(BerReader in) throws ProtocolException {
    in.expect(Tag.EXTERNAL);
    return readImplicit(in);
  }

  /**
   * Reads an EXTERNAL under another tag. Peers disagree whether some of these tags are implicit, so
   * an EXTERNAL within an explicit tag is taken as well.
   */
  static External readImplicit(BerReader in) throws ProtocolException {
    Oid syntax = null;
    Long indirectReference = null;
    String descriptor = null;
    External.Content content = null;
    External explicit = null;
    in.enter();
    while (in.next()) {
      switch (in.tag()) {
        case Tag.OBJECT_IDENTIFIER -> syntax = in.oid();
        case Tag.INTEGER -> indirectReference = in.integer();
        case Tag.OBJECT_DESCRIPTOR -> descriptor = in.text();
        case Tag.EXTERNAL -> explicit = readImplicit(in);
        case 0 -> content = new External.SingleType(in.explicit(BerReader::element));
        case 1 -> content = new External.OctetAligned(in.octets());
        case 2 -> content = new External.Arbitrary(in.bitString());
        default -> in.skip();
      }
    }
    in.leave();
    if (explicit != null) {
      return explicit;
    }
    return new External(
        syntax, indirectReference, descriptor, in.present(content, "encoding of EXTERNAL"));
  }

  static void write(BerWriter out, External external) {
    writeImplicit(out, Tag.EXTERNAL, external);
  }

  static void writeImplicit(BerWriter out, int tag, External external) {
    int mark = out.mark();
    switch (external.content()) {
      case External.SingleType(Octets element) -> out.explicit(0, element, BerWriter::element);
      case External.OctetAligned(Octets octets) -> out.octets(1, octets);
      case External.Arbitrary(Octets bits) -> out.octets(2, bits);
    }
    out.optionalText(Tag.OBJECT_DESCRIPTOR, external.descriptor());
    out.optionalInteger(Tag.INTEGER, external.indirectReference());
    out.optionalOid(Tag.OBJECT_IDENTIFIER, external.syntax());
    out.constructed(tag, mark);
  }
}
