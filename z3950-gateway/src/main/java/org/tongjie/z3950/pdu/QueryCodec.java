package org.tongjie.z3950.pdu;

import org.tongjie.z3950.ber.BerReader;
import org.tongjie.z3950.ber.BerWriter;
import org.tongjie.z3950.ber.Octets;
import org.tongjie.z3950.ber.ProtocolException;
import org.tongjie.z3950.ber.Tag;

/**
 * Query ::= CHOICE { [0] ANY, [1] IMPLICIT RPNQuery, [2] OCTET STRING, [100] OCTET STRING, [101]
 * IMPLICIT RPNQuery, [102] OCTET STRING, [104] IMPLICIT EXTERNAL }.
 */
final class QueryCodec {
  private static final int TYPE_1 = 1;
  private static final int TYPE_101 = 101;
  private static final int TYPE_104 = 104;

  private QueryCodec() {}

  static Query read(BerReader in) throws ProtocolException {
    return switch (in.tag()) {
      case TYPE_1 -> new Query.Type1(RpnCodec.readQuery(in));
      case TYPE_101 -> new Query.Type101(RpnCodec.readQuery(in));
      case TYPE_104 -> readType104(in);
      default -> new Query.Other(in.tag(), in.element());
    };
  }

  private static Query readType104(BerReader in) throws ProtocolException {
    External external = ExternalCodec.readImplicit(in);
    if (!Query.CQL.equals(external.syntax())) {
      return new Query.Type104(external);
    }
    return switch (external.content()) {
      case External.SingleType(Octets element) ->
          new Query.Cql(BerReader.on(element, in.encoding()).text());
      case External.OctetAligned(Octets octets) -> new Query.Cql(in.encoding().decode(octets));
      case External.Arbitrary arbitrary -> new Query.Type104(external);
    };
  }

  static void write(BerWriter out, Query query) {
    switch (query) {
      case Query.Type1(RpnQuery rpn) -> RpnCodec.write(out, TYPE_1, rpn);
      case Query.Type101(RpnQuery rpn) -> RpnCodec.write(out, TYPE_101, rpn);
      case Query.Cql(String cql) -> writeCql(out, cql);
      case Query.Type104(External external) -> ExternalCodec.writeImplicit(out, TYPE_104, external);
      case Query.Other(int type, Octets element) -> out.element(element);
    }
  }

  private static void writeCql(BerWriter out, String cql) {
    int mark = out.mark();
    out.text(Tag.GENERAL_STRING, cql);
    out.constructed(0, mark);
    out.oid(Tag.OBJECT_IDENTIFIER, Query.CQL);
    out.constructed(TYPE_104, mark);
  }
}
