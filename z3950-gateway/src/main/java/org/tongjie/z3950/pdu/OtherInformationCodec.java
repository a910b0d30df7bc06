package org.tongjie.z3950.pdu;

import java.util.List;
import org.tongjie.z3950.ber.BerReader;
import org.tongjie.z3950.ber.BerWriter;
import org.tongjie.z3950.ber.Octets;
import org.tongjie.z3950.ber.Oid;
import org.tongjie.z3950.ber.ProtocolException;
import org.tongjie.z3950.ber.Tag;

/**
 * OtherInformation ::= [201] IMPLICIT SEQUENCE OF SEQUENCE { [1] InfoCategory OPTIONAL, CHOICE {
 * [2] characterInfo, [3] binaryInfo, [4] externallyDefinedInfo, [5] oid } }.
 */
final class OtherInformationCodec {
  /** The tag of otherInfo. */
  static final int TAG = 201;

  private OtherInformationCodec() {}

  static List<OtherInformation> readList(BerReader in) throws ProtocolException {
    return in.list(OtherInformationCodec::read);
  }

  private static OtherInformation read(BerReader in) throws ProtocolException {
    OtherInformation.Category category = null;
    OtherInformation.Content content = null;
    in.enter();
    while (in.next()) {
      switch (in.tag()) {
        case 1 -> category = readCategory(in);
        case 2 -> content = new OtherInformation.Characters(in.text());
        case 3 -> content = new OtherInformation.Binary(in.octets());
        case 4 -> content = new OtherInformation.Externally(ExternalCodec.readImplicit(in));
        case 5 -> content = new OtherInformation.Identifier(in.oid());
        default -> in.skip();
      }
    }
    in.leave();
    return new OtherInformation(category, in.present(content, "information of otherInfo"));
  }

  private static OtherInformation.Category readCategory(BerReader in) throws ProtocolException {
    Oid type = null;
    Long value = null;
    in.enter();
    while (in.next()) {
      switch (in.tag()) {
        case 1 -> type = in.oid();
        case 2 -> value = in.integer();
        default -> in.skip();
      }
    }
    in.leave();
    return new OtherInformation.Category(type, in.present(value, "categoryValue"));
  }

  /** Writes the list under the usual tag, or nothing when it is empty. */
  static void writeList(BerWriter out, List<OtherInformation> list) {
    writeList(out, TAG, list);
  }

  static void writeList(BerWriter out, int tag, List<OtherInformation> list) {
    if (!list.isEmpty()) {
      out.list(tag, list, OtherInformationCodec::write);
    }
  }

  private static void write(BerWriter out, OtherInformation part) {
    int mark = out.mark();
    switch (part.content()) {
      case OtherInformation.Characters(String text) -> out.text(2, text);
      case OtherInformation.Binary(Octets octets) -> out.octets(3, octets);
      case OtherInformation.Externally(External external) ->
          ExternalCodec.writeImplicit(out, 4, external);
      case OtherInformation.Identifier(Oid oid) -> out.oid(5, oid);
    }
    OtherInformation.Category category = part.category();
    if (category != null) {
      int inner = out.mark();
      out.integer(2, category.value());
      out.optionalOid(1, category.type());
      out.constructed(1, inner);
    }
    out.constructed(Tag.SEQUENCE, mark);
  }
}
