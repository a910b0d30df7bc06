package org.tongjie.z3950.pdu;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongjie.z3950.ber.BerReader;
import org.tongjie.z3950.ber.BerWriter;
import org.tongjie.z3950.ber.Octets;
import org.tongjie.z3950.ber.Oid;
import org.tongjie.z3950.ber.ProtocolException;
import org.tongjie.z3950.ber.Tag;

/**
 * PresentRequest ::= [24] IMPLICIT SEQUENCE { [2] referenceId OPTIONAL, [31] resultSetId, [30]
 * resultSetStartPoint, [29] numberOfRecordsRequested, [212] IMPLICIT SEQUENCE OF Range OPTIONAL,
 * CHOICE { [19] ElementSetNames, [209] IMPLICIT CompSpec } OPTIONAL, [104] preferredRecordSyntax
 * OPTIONAL, [204] maxSegmentCount OPTIONAL, [206] maxRecordSize OPTIONAL, [207] maxSegmentSize
 * OPTIONAL, [201] otherInfo OPTIONAL }.
 *
 * <p>PresentResponse ::= [25] IMPLICIT SEQUENCE { [2] referenceId OPTIONAL, [24]
 * numberOfRecordsReturned, [25] nextResultSetPosition, [27] presentStatus, Records OPTIONAL, [201]
 * otherInfo OPTIONAL }.
 */
final class PresentCodec {
  /** The tag of the present status. */
  static final int STATUS = 27;

  private static final PresentStatus[] STATUSES = PresentStatus.values();

  private PresentCodec() {}

  /** The elements of a request as far as they were read. */
  private static final class Elements {
    private @Nullable Octets referenceId;
    private @Nullable String resultSet;
    private @Nullable Long start;
    private @Nullable Long count;
    private List<PresentRequest.Range> more = List.of();
    private @Nullable RecordComposition composition;
    private @Nullable Oid recordSyntax;
    private @Nullable Long segmentCount;
    private @Nullable Long recordSize;
    private @Nullable Long segmentSize;
    private List<OtherInformation> otherInfo = List.of();

    void read(BerReader in) throws ProtocolException {
      in.enter();
      while (in.next()) {
        switch (in.tag()) {
          case 2 -> referenceId = in.octets();
          case 31 -> resultSet = in.text();
          case 30 -> start = in.integer();
          case 29 -> count = in.integer();
          case 212 -> more = in.list(PresentCodec::readRange);
          case 19 -> composition = readSimple(in);
          case 209 -> composition = CompositionCodec.read(in);
          case 104 -> recordSyntax = in.oid();
          case 204 -> segmentCount = in.integer();
          case 206 -> recordSize = in.integer();
          case 207 -> segmentSize = in.integer();
          case OtherInformationCodec.TAG -> otherInfo = OtherInformationCodec.readList(in);
          default -> in.skip();
        }
      }
      in.leave();
    }

    List<PresentRequest.Range> ranges(BerReader in) throws ProtocolException {
      List<PresentRequest.Range> ranges = new ArrayList<>(more.size() + 1);
      ranges.add(
          new PresentRequest.Range(
              in.present(start, "resultSetStartPoint"),
              in.present(count, "numberOfRecordsRequested")));
      ranges.addAll(more);
      return ranges;
    }

    PresentRequest.@Nullable Segmentation segmentation() {
      boolean none = segmentCount == null && recordSize == null && segmentSize == null;
      return none ? null : new PresentRequest.Segmentation(segmentCount, recordSize, segmentSize);
    }
  }

  static PresentRequest readRequest(BerReader in) throws ProtocolException {
    Elements read = new Elements();
    read.read(in);
    return new PresentRequest(
        read.referenceId,
        in.present(read.resultSet, "resultSetId"),
        read.ranges(in),
        read.composition,
        read.recordSyntax,
        read.segmentation(),
        read.otherInfo);
  }

  private static RecordComposition readSimple(BerReader in) throws ProtocolException {
    return new RecordComposition.Simple(in.explicit(ElementSetNamesCodec::read));
  }

  /** Range ::= SEQUENCE { [1] startingPosition, [2] numberOfRecords }. */
  private static PresentRequest.Range readRange(BerReader in) throws ProtocolException {
    Long start = null;
    Long count = null;
    in.enter();
    while (in.next()) {
      switch (in.tag()) {
        case 1 -> start = in.integer();
        case 2 -> count = in.integer();
        default -> in.skip();
      }
    }
    in.leave();
    return new PresentRequest.Range(
        in.present(start, "startingPosition"), in.present(count, "numberOfRecords"));
  }

  static void write(BerWriter out, PresentRequest request) {
    int mark = out.mark();
    OtherInformationCodec.writeList(out, request.otherInfo());
    PresentRequest.Segmentation segmentation = request.segmentation();
    if (segmentation != null) {
      out.optionalInteger(207, segmentation.maxSegmentSize());
      out.optionalInteger(206, segmentation.maxRecordSize());
      out.optionalInteger(204, segmentation.maxSegmentCount());
    }
    out.optionalOid(104, request.recordSyntax());
    switch (request.composition()) {
      case null -> {}
      case RecordComposition.Simple(ElementSetNames names) ->
          out.explicit(19, names, ElementSetNamesCodec::write);
      case RecordComposition.Complex complex -> CompositionCodec.write(out, 209, complex);
    }
    List<PresentRequest.Range> ranges = request.ranges();
    if (ranges.size() > 1) {
      out.list(212, ranges.subList(1, ranges.size()), PresentCodec::writeRange);
    }
    out.integer(29, ranges.getFirst().count());
    out.integer(30, ranges.getFirst().start());
    out.text(RpnCodec.RESULT_SET_ID, request.resultSetName());
    out.optionalOctets(2, request.referenceId());
    out.constructed(24, mark);
  }

  private static void writeRange(BerWriter out, PresentRequest.Range range) {
    int mark = out.mark();
    out.integer(2, range.count());
    out.integer(1, range.start());
    out.constructed(Tag.SEQUENCE, mark);
  }

  static PresentStatus readStatus(BerReader in) throws ProtocolException {
    return Coded.of(STATUSES, in.code(), PresentStatus.FAILURE);
  }

  static PresentResponse readResponse(BerReader in) throws ProtocolException {
    Octets referenceId = null;
    long returned = 0;
    long next = 0;
    PresentStatus status = null;
    Records records = null;
    List<OtherInformation> otherInfo = List.of();
    in.enter();
    while (in.next()) {
      switch (in.tag()) {
        case 2 -> referenceId = in.octets();
        case 24 -> returned = in.integer();
        case 25 -> next = in.integer();
        case STATUS -> status = readStatus(in);
        case RecordsCodec.RECORDS, RecordsCodec.DIAGNOSTIC, RecordsCodec.DIAGNOSTICS ->
            records = RecordsCodec.read(in);
        case OtherInformationCodec.TAG -> otherInfo = OtherInformationCodec.readList(in);
        default -> in.skip();
      }
    }
    in.leave();
    return new PresentResponse(
        referenceId, returned, next, in.present(status, "presentStatus"), records, otherInfo);
  }

  static void write(BerWriter out, PresentResponse response) {
    int mark = out.mark();
    OtherInformationCodec.writeList(out, response.otherInfo());
    RecordsCodec.write(out, response.records());
    out.integer(STATUS, response.presentStatus().code());
    out.integer(25, response.nextPosition());
    out.integer(24, response.returned());
    out.optionalOctets(2, response.referenceId());
    out.constructed(25, mark);
  }
}
