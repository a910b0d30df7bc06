package org.tongjie.z3950.sru;

import java.util.List;
import org.tongjie.z3950.partner.SignIn;
import org.tongjie.z3950.sru.SruRequest.Explain;
import org.tongjie.z3950.sru.SruRequest.Refused;
import org.tongjie.z3950.sru.SruRequest.Scan;
import org.tongjie.z3950.sru.SruRequest.SearchRetrieve;
import org.tongjie.z3950.sru.SruServer.Received;

/** A request as it came and as it was read, which says in which form it is answered. */
record Asked(Received received, SruRequest request) {
  SruAnswer answer(int status, XmlOctets xml) {
    return new SruAnswer(status, mediaType() + ";charset=utf-8", xml.toByteArray());
  }

  /** An answer that says why there is no other, in the version and operation asked for. */
  SruAnswer refusal(int status, int diagnostic, String details) {
    List<SruDiagnostic> diagnostics = List.of(new SruDiagnostic(diagnostic, details));
    Refused refused = new Refused(request.version(), operation(), diagnostics, request.echo());
    return answer(status, AnswerXml.refusal(refused));
  }

  /** An answer to whoever was not let in. */
  SruAnswer turnedAway(SignIn.Reason reason) {
    return switch (reason) {
      case SIGN_IN_NEEDED, WRONG_PASSWORD ->
          refusal(SruAnswer.UNAUTHORIZED, SruDiagnostic.AUTHENTICATION_ERROR, "");
      case ADDRESS ->
          refusal(SruAnswer.FORBIDDEN, SruDiagnostic.AUTHENTICATION_ERROR, "not from this address");
      case TOO_MANY_ATTEMPTS ->
          refusal(
              SruAnswer.TOO_MANY, SruDiagnostic.AUTHENTICATION_ERROR, "too many wrong passwords");
      case TOO_MANY_SESSIONS ->
          refusal(
              SruAnswer.TOO_MANY,
              SruDiagnostic.TEMPORARILY_UNAVAILABLE,
              "too many requests of this partner at once");
    };
  }

  private Operation operation() {
    return switch (request) {
      case SearchRetrieve _ -> Operation.SEARCH_RETRIEVE;
      case Scan _ -> Operation.SCAN;
      case Explain _ -> Operation.EXPLAIN;
      case Refused refused -> refused.operation();
    };
  }

  /** Since 2.0 the caller chooses, first by parameter; browsers that want none get one too. */
  private String mediaType() {
    if (!request.version().isTwo()) {
      return MediaType.XML;
    }
    String accepted = request.echo().value("httpAccept").orElse(received.accept());
    return MediaType.chosen(accepted).orElse(MediaType.SRU);
  }
}
