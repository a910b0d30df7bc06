package org.tongjie.z3950.pdu;

import java.util.List;
import org.tongjie.z3950.ber.BerReader;
import org.tongjie.z3950.ber.BerWriter;
import org.tongjie.z3950.ber.Octets;
import org.tongjie.z3950.ber.Oid;
import org.tongjie.z3950.ber.ProtocolException;

/**
 * ResourceReportRequest ::= [33] IMPLICIT SEQUENCE { [2] referenceId OPTIONAL, [210] opId OPTIONAL,
 * [49] prefResourceReportFormat OPTIONAL, [201] otherInfo OPTIONAL }; ResourceReportResponse ::=
 * [34] IMPLICIT SEQUENCE { [2] referenceId OPTIONAL, [50] resourceReportStatus, [51] EXTERNAL
 * OPTIONAL, [201] otherInfo OPTIONAL }.
 */
final class ResourceReportCodec {
  private ResourceReportCodec() {}

  static ResourceReportRequest readRequest(BerReader in) throws ProtocolException {
    Octets referenceId = null;
    Octets operationId = null;
    Oid reportFormat = null;
    List<OtherInformation> otherInfo = List.of();
    in.enter();
    while (in.next()) {
      switch (in.tag()) {
        case 2 -> referenceId = in.octets();
        case 210 -> operationId = in.octets();
        case 49 -> reportFormat = in.oid();
        case OtherInformationCodec.TAG -> otherInfo = OtherInformationCodec.readList(in);
        default -> in.skip();
      }
    }
    in.leave();
    return new ResourceReportRequest(referenceId, operationId, reportFormat, otherInfo);
  }

  static void write(BerWriter out, ResourceReportRequest request) {
    int mark = out.mark();
    OtherInformationCodec.writeList(out, request.otherInfo());
    out.optionalOid(49, request.reportFormat());
    out.optionalOctets(210, request.operationId());
    out.optionalOctets(2, request.referenceId());
    out.constructed(33, mark);
  }

  static ResourceReportResponse readResponse(BerReader in) throws ProtocolException {
    Octets referenceId = null;
    Integer status = null;
    External report = null;
    List<OtherInformation> otherInfo = List.of();
    in.enter();
    while (in.next()) {
      switch (in.tag()) {
        case 2 -> referenceId = in.octets();
        case 50 -> status = in.code();
        case 51 -> report = in.explicit(ExternalCodec::read);
        case OtherInformationCodec.TAG -> otherInfo = OtherInformationCodec.readList(in);
        default -> in.skip();
      }
    }
    in.leave();
    return new ResourceReportResponse(
        referenceId, in.present(status, "resourceReportStatus"), report, otherInfo);
  }

  static void write(BerWriter out, ResourceReportResponse response) {
    int mark = out.mark();
    OtherInformationCodec.writeList(out, response.otherInfo());
    out.explicit(51, response.resourceReport(), ExternalCodec::write);
    out.integer(50, response.status());
    out.optionalOctets(2, response.referenceId());
    out.constructed(34, mark);
  }
}
