package org.tongjie.z3950.pdu;

import org.tongjie.z3950.ber.BerReader;
import org.tongjie.z3950.ber.BerWriter;
import org.tongjie.z3950.ber.ProtocolException;
import org.tongjie.z3950.ber.Tag;

/**
 * IdAuthentication ::= CHOICE { open VisibleString, idPass SEQUENCE { [0] groupId OPTIONAL, [1]
 * userId OPTIONAL, [2] password OPTIONAL }, anonymous NULL, other EXTERNAL }.
 */
final class IdAuthenticationCodec {
  private IdAuthenticationCodec() {}

  static IdAuthentication read(BerReader in) throws ProtocolException {
    return switch (in.tag()) {
      case Tag.VISIBLE_STRING, Tag.GENERAL_STRING -> new IdAuthentication.Open(in.text());
      case Tag.SEQUENCE -> readIdPass(in);
      case Tag.NULL -> {
        in.skip();
        yield new IdAuthentication.Anonymous();
      }
      case Tag.EXTERNAL -> new IdAuthentication.Other(ExternalCodec.read(in));
      default -> throw in.unexpected("open, idPass, anonymous or other in idAuthentication");
    };
  }

  private static IdAuthentication readIdPass(BerReader in) throws ProtocolException {
    String groupId = null;
    String userId = null;
    String password = null;
    in.enter();
    while (in.next()) {
      switch (in.tag()) {
        case 0 -> groupId = in.text();
        case 1 -> userId = in.text();
        case 2 -> password = in.text();
        default -> in.skip();
      }
    }
    in.leave();
    return new IdAuthentication.IdPass(groupId, userId, password);
  }

  static void write(BerWriter out, IdAuthentication authentication) {
    switch (authentication) {
      case IdAuthentication.Open(String credentials) -> out.text(Tag.VISIBLE_STRING, credentials);
      case IdAuthentication.IdPass idPass -> {
        int mark = out.mark();
        out.optionalText(2, idPass.password());
        out.optionalText(1, idPass.userId());
        out.optionalText(0, idPass.groupId());
        out.constructed(Tag.SEQUENCE, mark);
      }
      case IdAuthentication.Anonymous() -> out.nul(Tag.NULL);
      case IdAuthentication.Other(External external) -> ExternalCodec.write(out, external);
    }
  }
}
