package org.tongjie.z3950.pdu;

import java.util.List;
import org.tongjie.z3950.ber.BerReader;
import org.tongjie.z3950.ber.BerWriter;
import org.tongjie.z3950.ber.Octets;
import org.tongjie.z3950.ber.Oid;
import org.tongjie.z3950.ber.ProtocolException;

/**
 * ResourceControlRequest ::= [30] IMPLICIT SEQUENCE { [2] referenceId OPTIONAL, [39] suspendedFlag
 * OPTIONAL, [40] EXTERNAL OPTIONAL, [41] partialResultsAvailable OPTIONAL, [42] responseRequired,
 * [43] triggeredRequestFlag OPTIONAL, [201] otherInfo OPTIONAL }.
 *
 * <p>ResourceControlResponse ::= [31] IMPLICIT SEQUENCE { [2] referenceId OPTIONAL, [44]
 * continueFlag, [45] resultSetWanted OPTIONAL, [201] otherInfo OPTIONAL }.
 *
 * <p>TriggerResourceControlRequest ::= [32] IMPLICIT SEQUENCE { [2] referenceId OPTIONAL, [46]
 * requestedAction, [47] prefResourceReportFormat OPTIONAL, [48] resultSetWanted OPTIONAL, [201]
 * otherInfo OPTIONAL }.
 */
final class ResourceControlCodec {
  private ResourceControlCodec() {}

  static ResourceControlRequest readRequest(BerReader in) throws ProtocolException {
    Octets referenceId = null;
    Boolean suspended = null;
    External report = null;
    Integer partialResults = null;
    Boolean responseRequired = null;
    Boolean triggered = null;
    List<OtherInformation> otherInfo = List.of();
    in.enter();
    while (in.next()) {
      switch (in.tag()) {
        case 2 -> referenceId = in.octets();
        case 39 -> suspended = in.bool();
        case 40 -> report = in.explicit(ExternalCodec::read);
        case 41 -> partialResults = in.code();
        case 42 -> responseRequired = in.bool();
        case 43 -> triggered = in.bool();
        case OtherInformationCodec.TAG -> otherInfo = OtherInformationCodec.readList(in);
        default -> in.skip();
      }
    }
    in.leave();
    return new ResourceControlRequest(
        referenceId,
        suspended,
        report,
        partialResults,
        in.present(responseRequired, "responseRequired"),
        triggered,
        otherInfo);
  }

  static void write(BerWriter out, ResourceControlRequest request) {
    int mark = out.mark();
    OtherInformationCodec.writeList(out, request.otherInfo());
    out.optionalBool(43, request.triggered());
    out.bool(42, request.responseRequired());
    out.optionalInteger(41, request.partialResultsAvailable());
    out.explicit(40, request.resourceReport(), ExternalCodec::write);
    out.optionalBool(39, request.suspended());
    out.optionalOctets(2, request.referenceId());
    out.constructed(30, mark);
  }

  static ResourceControlResponse readResponse(BerReader in) throws ProtocolException {
    Octets referenceId = null;
    Boolean proceed = null;
    Boolean resultSetWanted = null;
    List<OtherInformation> otherInfo = List.of();
    in.enter();
    while (in.next()) {
      switch (in.tag()) {
        case 2 -> referenceId = in.octets();
        case 44 -> proceed = in.bool();
        case 45 -> resultSetWanted = in.bool();
        case OtherInformationCodec.TAG -> otherInfo = OtherInformationCodec.readList(in);
        default -> in.skip();
      }
    }
    in.leave();
    return new ResourceControlResponse(
        referenceId, in.present(proceed, "continueFlag"), resultSetWanted, otherInfo);
  }

  static void write(BerWriter out, ResourceControlResponse response) {
    int mark = out.mark();
    OtherInformationCodec.writeList(out, response.otherInfo());
    out.optionalBool(45, response.resultSetWanted());
    out.bool(44, response.proceed());
    out.optionalOctets(2, response.referenceId());
    out.constructed(31, mark);
  }

  static TriggerResourceControlRequest readTrigger(BerReader in) throws ProtocolException {
    Octets referenceId = null;
    Integer action = null;
    Oid reportFormat = null;
    Boolean resultSetWanted = null;
    List<OtherInformation> otherInfo = List.of();
    in.enter();
    while (in.next()) {
      switch (in.tag()) {
        case 2 -> referenceId = in.octets();
        case 46 -> action = in.code();
        case 47 -> reportFormat = in.oid();
        case 48 -> resultSetWanted = in.bool();
        case OtherInformationCodec.TAG -> otherInfo = OtherInformationCodec.readList(in);
        default -> in.skip();
      }
    }
    in.leave();
    return new TriggerResourceControlRequest(
        referenceId,
        in.present(action, "requestedAction"),
        reportFormat,
        resultSetWanted,
        otherInfo);
  }

  static void write(BerWriter out, TriggerResourceControlRequest request) {
    int mark = out.mark();
    OtherInformationCodec.writeList(out, request.otherInfo());
    out.optionalBool(48, request.resultSetWanted());
    out.optionalOid(47, request.reportFormat());
    out.integer(46, request.action());
    out.optionalOctets(2, request.referenceId());
    out.constructed(32, mark);
  }
}
