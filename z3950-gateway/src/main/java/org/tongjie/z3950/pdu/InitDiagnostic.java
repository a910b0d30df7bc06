package org.tongjie.z3950.pdu;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongjie.z3950.ber.BerReader;
import org.tongjie.z3950.ber.BerWriter;
import org.tongjie.z3950.ber.Oid;
import org.tongjie.z3950.ber.ProtocolException;
import org.tongjie.z3950.ber.Tag;
import org.tongjie.z3950.ber.TextEncoding;

/**
 * Why an Init is refused: a diagnostic in format diag-1, within otherInfo in format userInfo-1,
 * within userInformation of the response.
 */
public final class InitDiagnostic {
  /** OtherInformation within an EXTERNAL. */
  public static final Oid USER_INFO_1 = new Oid("1.2.840.10003.10.3");

  /** The diagnostic format diag-1. */
  public static final Oid DIAG_1 = new Oid("1.2.840.10003.4.2");

  private InitDiagnostic() {}

  /** The user information of a response that refuses. */
  public static External toExternal(Diagnostic.Default diagnostic, TextEncoding text) {
    External diag1 = Embedded.write(DIAG_1, diagnostic, text, InitDiagnostic::writeDiag1);
    return Embedded.write(
        USER_INFO_1,
        List.of(OtherInformation.of(diag1)),
        text,
        (out, parts) -> OtherInformationCodec.writeList(out, parts));
  }

  /** The first diagnostic of a response, in userInformation or in otherInfo. */
  public static Optional<Diagnostic.Default> find(InitializeResponse response, TextEncoding text)
      throws ProtocolException {
    List<OtherInformation> parts = new ArrayList<>(response.otherInfo());
    External userInformation = response.userInformation();
    if (userInformation != null && USER_INFO_1.equals(userInformation.syntax())) {
      parts.addAll(Embedded.read(userInformation, text, OtherInformationCodec::readList));
    }
    for (OtherInformation part : parts) {
      if (part.content() instanceof OtherInformation.Externally(External external)
          && DIAG_1.equals(external.syntax())) {
        Diagnostic.Default found = Embedded.read(external, text, Diag1::read).diagnostic();
        if (found != null) {
          return Optional.of(found);
        }
      }
    }
    return Optional.empty();
  }

  /**
   * SEQUENCE OF SEQUENCE { [1] CHOICE { [1] IMPLICIT DefaultDiagFormat, [2] DiagFormat } OPTIONAL,
   * [2] message OPTIONAL }, of which the first diagnostic in the default format is taken.
   */
  private record Diag1(Diagnostic.@Nullable Default diagnostic) {
    static Diag1 read(BerReader in) throws ProtocolException {
      Diagnostic.Default first = null;
      in.enter();
      while (in.next()) {
        Diagnostic.Default found = readOne(in);
        first = first == null ? found : first;
      }
      in.leave();
      return new Diag1(first);
    }

    private static Diagnostic.@Nullable Default readOne(BerReader in) throws ProtocolException {
      Diagnostic.Default found = null;
      in.enter();
      while (in.next()) {
        if (in.tag() == 1) {
          in.enter();
          if (in.next() && in.tag() == 1) {
            found = DiagnosticCodec.readDefault(in);
          }
          in.leave();
        }
      }
      in.leave();
      return found;
    }
  }

  private static void writeDiag1(BerWriter out, Diagnostic.Default diagnostic) {
    int mark = out.mark();
    DiagnosticCodec.writeDefault(out, 1, diagnostic);
    out.constructed(1, mark);
    out.constructed(Tag.SEQUENCE, mark);
    out.constructed(Tag.SEQUENCE, mark);
  }
}
