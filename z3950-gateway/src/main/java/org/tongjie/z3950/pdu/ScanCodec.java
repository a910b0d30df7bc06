package org.tongjie.z3950.pdu;

import java.util.List;
import org.tongjie.z3950.ber.BerReader;
import org.tongjie.z3950.ber.BerWriter;
import org.tongjie.z3950.ber.Octets;
import org.tongjie.z3950.ber.Oid;
import org.tongjie.z3950.ber.ProtocolException;
import org.tongjie.z3950.ber.Tag;

/**
 * ScanRequest ::= [35] IMPLICIT SEQUENCE { [2] referenceId OPTIONAL, [3] databaseNames,
 * attributeSet OPTIONAL, [102] AttributesPlusTerm, [5] stepSize OPTIONAL, [6]
 * numberOfTermsRequested, [7] preferredPositionInResponse OPTIONAL, [201] otherInfo OPTIONAL }.
 *
 * <p>ScanResponse ::= [36] IMPLICIT SEQUENCE { [2] referenceId OPTIONAL, [3] stepSize OPTIONAL, [4]
 * scanStatus, [5] numberOfEntriesReturned, [6] positionOfTerm OPTIONAL, [7] IMPLICIT ListEntries
 * OPTIONAL, [8] attributeSet OPTIONAL, [201] otherInfo OPTIONAL }.
 */
final class ScanCodec {
  private static final ScanStatus[] STATUSES = ScanStatus.values();

  private ScanCodec() {}

  static ScanRequest readRequest(BerReader in) throws ProtocolException {
    Octets referenceId = null;
    List<String> databases = null;
    Oid attributeSet = null;
    RpnNode.Operand start = null;
    Long stepSize = null;
    Long requested = null;
    Long position = null;
    List<OtherInformation> otherInfo = List.of();
    in.enter();
    while (in.next()) {
      switch (in.tag()) {
        case 2 -> referenceId = in.octets();
        case 3 -> databases = in.list(SearchCodec::readDatabaseName);
        case Tag.OBJECT_IDENTIFIER -> attributeSet = in.oid();
        case RpnCodec.ATTRIBUTES_PLUS_TERM -> start = RpnCodec.readAttributesPlusTerm(in);
        case 5 -> stepSize = in.integer();
        case 6 -> requested = in.integer();
        case 7 -> position = in.integer();
        case OtherInformationCodec.TAG -> otherInfo = OtherInformationCodec.readList(in);
        default -> in.skip();
      }
    }
    in.leave();
    return new ScanRequest(
        referenceId,
        in.present(databases, "databaseNames"),
        attributeSet,
        in.present(start, "termListAndStartPoint"),
        stepSize,
        in.present(requested, "numberOfTermsRequested"),
        position,
        otherInfo);
  }

  static void write(BerWriter out, ScanRequest request) {
    int mark = out.mark();
    OtherInformationCodec.writeList(out, request.otherInfo());
    out.optionalInteger(7, request.preferredPosition());
    out.integer(6, request.termsRequested());
    out.optionalInteger(5, request.stepSize());
    RpnCodec.writeAttributesPlusTerm(out, request.start());
    out.optionalOid(Tag.OBJECT_IDENTIFIER, request.attributeSet());
    out.list(3, request.databases(), SearchCodec::writeDatabaseName);
    out.optionalOctets(2, request.referenceId());
    out.constructed(35, mark);
  }

  static ScanResponse readResponse(BerReader in) throws ProtocolException {
    Octets referenceId = null;
    Long stepSize = null;
    ScanStatus status = null;
    long returned = 0;
    Long position = null;
    ScanEntries entries = null;
    Oid attributeSet = null;
    List<OtherInformation> otherInfo = List.of();
    in.enter();
    while (in.next()) {
      switch (in.tag()) {
        case 2 -> referenceId = in.octets();
        case 3 -> stepSize = in.integer();
        case 4 -> status = Coded.of(STATUSES, in.code(), ScanStatus.FAILURE);
        case 5 -> returned = in.integer();
        case 6 -> position = in.integer();
        case 7 -> entries = ScanEntriesCodec.read(in);
        case 8 -> attributeSet = in.oid();
        case OtherInformationCodec.TAG -> otherInfo = OtherInformationCodec.readList(in);
        default -> in.skip();
      }
    }
    in.leave();
    return new ScanResponse(
        referenceId,
        stepSize,
        in.present(status, "scanStatus"),
        returned,
        position,
        entries,
        attributeSet,
        otherInfo);
  }

  static void write(BerWriter out, ScanResponse response) {
    int mark = out.mark();
    OtherInformationCodec.writeList(out, response.otherInfo());
    out.optionalOid(8, response.attributeSet());
    ScanEntries entries = response.entries();
    if (entries != null) {
      ScanEntriesCodec.write(out, 7, entries);
    }
    out.optionalInteger(6, response.positionOfTerm());
    out.integer(5, response.entriesReturned());
    out.integer(4, response.status().code());
    out.optionalInteger(3, response.stepSize());
    out.optionalOctets(2, response.referenceId());
    out.constructed(36, mark);
  }
}
