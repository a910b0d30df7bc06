package org.tongjie.z3950.pdu;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongjie.z3950.ber.BerReader;
import org.tongjie.z3950.ber.BerWriter;
import org.tongjie.z3950.ber.Octets;
import org.tongjie.z3950.ber.ProtocolException;

/**
 * AccessControlRequest ::= [28] IMPLICIT SEQUENCE { [2] referenceId OPTIONAL, CHOICE { [37]
 * IMPLICIT OCTET STRING, [0] EXTERNAL }, [201] otherInfo OPTIONAL }; AccessControlResponse ::= [29]
 * IMPLICIT SEQUENCE { [2] referenceId OPTIONAL, CHOICE { [38] IMPLICIT OCTET STRING, [0] EXTERNAL }
 * OPTIONAL, [223] DiagRec OPTIONAL, [201] otherInfo OPTIONAL }.
 */
final class AccessControlCodec {
  private static final int SIMPLE_CHALLENGE = 37;
  private static final int SIMPLE_RESPONSE = 38;

  private AccessControlCodec() {}

  static AccessControlRequest readRequest(BerReader in) throws ProtocolException {
    Octets referenceId = null;
    SecurityChallenge challenge = null;
    List<OtherInformation> otherInfo = List.of();
    in.enter();
    while (in.next()) {
      switch (in.tag()) {
        case 2 -> referenceId = in.octets();
        case SIMPLE_CHALLENGE -> challenge = new SecurityChallenge.Simple(in.octets());
        case 0 -> challenge = readExternal(in);
        case OtherInformationCodec.TAG -> otherInfo = OtherInformationCodec.readList(in);
        default -> in.skip();
      }
    }
    in.leave();
    return new AccessControlRequest(
        referenceId, in.present(challenge, "securityChallenge"), otherInfo);
  }

  static AccessControlResponse readResponse(BerReader in) throws ProtocolException {
    Octets referenceId = null;
    SecurityChallenge response = null;
    Diagnostic diagnostic = null;
    List<OtherInformation> otherInfo = List.of();
    in.enter();
    while (in.next()) {
      switch (in.tag()) {
        case 2 -> referenceId = in.octets();
        case SIMPLE_RESPONSE -> response = new SecurityChallenge.Simple(in.octets());
        case 0 -> response = readExternal(in);
        case 223 -> diagnostic = in.explicit(DiagnosticCodec::read);
        case OtherInformationCodec.TAG -> otherInfo = OtherInformationCodec.readList(in);
        default -> in.skip();
      }
    }
    in.leave();
    return new AccessControlResponse(referenceId, response, diagnostic, otherInfo);
  }

  private static SecurityChallenge readExternal(BerReader in) throws ProtocolException {
    return new SecurityChallenge.Externally(in.explicit(ExternalCodec::read));
  }

  static void write(BerWriter out, AccessControlRequest request) {
    int mark = out.mark();
    OtherInformationCodec.writeList(out, request.otherInfo());
    write(out, SIMPLE_CHALLENGE, request.challenge());
    out.optionalOctets(2, request.referenceId());
    out.constructed(28, mark);
  }

  static void write(BerWriter out, AccessControlResponse response) {
    int mark = out.mark();
    OtherInformationCodec.writeList(out, response.otherInfo());
    out.explicit(223, response.diagnostic(), DiagnosticCodec::write);
    write(out, SIMPLE_RESPONSE, response.response());
    out.optionalOctets(2, response.referenceId());
    out.constructed(29, mark);
  }

  private static void write(BerWriter out, int simpleTag, @Nullable SecurityChallenge challenge) {
    switch (challenge) {
      case null -> {}
      case SecurityChallenge.Simple(Octets octets) -> out.octets(simpleTag, octets);
      case SecurityChallenge.Externally(External external) ->
          out.explicit(0, external, ExternalCodec::write);
    }
  }
}
