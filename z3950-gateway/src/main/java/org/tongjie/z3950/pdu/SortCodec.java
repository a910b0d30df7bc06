package org.tongjie.z3950.pdu;

import java.util.List;
import org.tongjie.z3950.ber.BerReader;
import org.tongjie.z3950.ber.BerWriter;
import org.tongjie.z3950.ber.Octets;
import org.tongjie.z3950.ber.ProtocolException;

/**
 * SortRequest ::= [43] IMPLICIT SEQUENCE { [2] referenceId OPTIONAL, [3] IMPLICIT SEQUENCE OF
 * InternationalString, [4] sortedResultSetName, [5] IMPLICIT SEQUENCE OF SortKeySpec, [201]
 * otherInfo OPTIONAL }.
 *
 * <p>SortResponse ::= [44] IMPLICIT SEQUENCE { [2] referenceId OPTIONAL, [3] sortStatus, [4]
 * resultSetStatus OPTIONAL, [5] IMPLICIT SEQUENCE OF DiagRec OPTIONAL, [6] resultCount OPTIONAL,
 * [201] otherInfo OPTIONAL }.
 */
final class SortCodec {
  private static final SortStatus[] STATUSES = SortStatus.values();

  private SortCodec() {}

  static SortRequest readRequest(BerReader in) throws ProtocolException {
    Octets referenceId = null;
    List<String> inputs = null;
    String sorted = null;
    List<SortKeySpec> keys = null;
    List<OtherInformation> otherInfo = List.of();
    in.enter();
    while (in.next()) {
      switch (in.tag()) {
        case 2 -> referenceId = in.octets();
        case 3 -> inputs = in.list(BerReader::text);
        case 4 -> sorted = in.text();
        case 5 -> keys = in.list(SortKeyCodec::read);
        case OtherInformationCodec.TAG -> otherInfo = OtherInformationCodec.readList(in);
        default -> in.skip();
      }
    }
    in.leave();
    return new SortRequest(
        referenceId,
        in.present(inputs, "inputResultSetNames"),
        in.present(sorted, "sortedResultSetName"),
        in.present(keys, "sortSequence"),
        otherInfo);
  }

  static void write(BerWriter out, SortRequest request) {
    int mark = out.mark();
    OtherInformationCodec.writeList(out, request.otherInfo());
    out.list(5, request.keys(), SortKeyCodec::write);
    out.text(4, request.sortedResultSet());
    out.list(3, request.inputResultSets(), TermCodec::writeString);
    out.optionalOctets(2, request.referenceId());
    out.constructed(43, mark);
  }

  static SortResponse readResponse(BerReader in) throws ProtocolException {
    Octets referenceId = null;
    SortStatus status = null;
    Integer resultSetStatus = null;
    List<Diagnostic> diagnostics = null;
    Long resultCount = null;
    List<OtherInformation> otherInfo = List.of();
    in.enter();
    while (in.next()) {
      switch (in.tag()) {
        case 2 -> referenceId = in.octets();
        case 3 -> status = Coded.of(STATUSES, in.code(), SortStatus.FAILURE);
        case 4 -> resultSetStatus = in.code();
        case 5 -> diagnostics = in.list(DiagnosticCodec::read);
        case 6 -> resultCount = in.integer();
        case OtherInformationCodec.TAG -> otherInfo = OtherInformationCodec.readList(in);
        default -> in.skip();
      }
    }
    in.leave();
    return new SortResponse(
        referenceId,
        in.present(status, "sortStatus"),
        resultSetStatus,
        diagnostics,
        resultCount,
        otherInfo);
  }

  static void write(BerWriter out, SortResponse response) {
    int mark = out.mark();
    OtherInformationCodec.writeList(out, response.otherInfo());
    out.optionalInteger(6, response.resultCount());
    out.list(5, response.diagnostics(), DiagnosticCodec::write);
    out.optionalInteger(4, response.resultSetStatus());
    out.integer(3, response.status().code());
    out.optionalOctets(2, response.referenceId());
    out.constructed(44, mark);
  }
}
