package org.tongjie.z3950.pdu;

import java.util.List;
import org.tongjie.z3950.ber.BerReader;
import org.tongjie.z3950.ber.BerWriter;
import org.tongjie.z3950.ber.Octets;
import org.tongjie.z3950.ber.Oid;
import org.tongjie.z3950.ber.ProtocolException;

/**
 * Close ::= [48] IMPLICIT SEQUENCE { [2] referenceId OPTIONAL, [211] closeReason, [3]
 * diagnosticInformation OPTIONAL, [4] resourceReportFormat OPTIONAL, [5] EXTERNAL OPTIONAL, [201]
 * otherInfo OPTIONAL }.
 */
final class CloseCodec {
  private static final CloseReason[] REASONS = CloseReason.values();
  private static final int REASON = 211;

  private CloseCodec() {}

  static Close read(BerReader in) throws ProtocolException {
    Octets referenceId = null;
    CloseReason reason = null;
    String diagnosticInformation = null;
    Oid reportFormat = null;
    External report = null;
    List<OtherInformation> otherInfo = List.of();
    in.enter();
    while (in.next()) {
      switch (in.tag()) {
        case 2 -> referenceId = in.octets();
        case REASON -> reason = Coded.of(REASONS, in.code(), CloseReason.UNSPECIFIED);
        case 3 -> diagnosticInformation = in.text();
        case 4 -> reportFormat = in.oid();
        case 5 -> report = in.explicit(ExternalCodec::read);
        case OtherInformationCodec.TAG -> otherInfo = OtherInformationCodec.readList(in);
        default -> in.skip();
      }
    }
    in.leave();
    return new Close(
        referenceId,
        in.present(reason, "closeReason"),
        diagnosticInformation,
        reportFormat,
        report,
        otherInfo);
  }

  static void write(BerWriter out, Close close) {
    int mark = out.mark();
    OtherInformationCodec.writeList(out, close.otherInfo());
    out.explicit(5, close.resourceReport(), ExternalCodec::write);
    out.optionalOid(4, close.resourceReportFormat());
    out.optionalText(3, close.diagnosticInformation());
    out.integer(REASON, close.reason().code());
    out.optionalOctets(2, close.referenceId());
    out.constructed(48, mark);
  }
}
