package org.tongjie.z3950.pdu;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongjie.z3950.ber.BerReader;
import org.tongjie.z3950.ber.BerWriter;
import org.tongjie.z3950.ber.Octets;
import org.tongjie.z3950.ber.Oid;
import org.tongjie.z3950.ber.ProtocolException;

/**
 * SearchRequest ::= [22] IMPLICIT SEQUENCE { [2] referenceId OPTIONAL, [13] smallSetUpperBound,
 * [14] largeSetLowerBound, [15] mediumSetPresentNumber, [16] replaceIndicator, [17] resultSetName,
 * [18] databaseNames, [100] smallSetElementSetNames OPTIONAL, [101] mediumSetElementSetNames
 * OPTIONAL, [104] preferredRecordSyntax OPTIONAL, [21] query, [203] additionalSearchInfo OPTIONAL,
 * [201] otherInfo OPTIONAL }.
 *
 * <p>SearchResponse ::= [23] IMPLICIT SEQUENCE { [2] referenceId OPTIONAL, [23] resultCount, [24]
 * numberOfRecordsReturned, [25] nextResultSetPosition, [22] searchStatus, [26] resultSetStatus
 * OPTIONAL, [27] presentStatus OPTIONAL, Records OPTIONAL, [203] additionalSearchInfo OPTIONAL,
 * [201] otherInfo OPTIONAL }.
 */
final class SearchCodec {
  /** The tag of a database name. */
  static final int DATABASE_NAME = 105;

  private static final int ADDITIONAL_SEARCH_INFO = 203;

  private SearchCodec() {}

  /** The elements of a request as far as they were read. */
  private static final class Elements {
    private @Nullable Octets referenceId;
    private @Nullable Long small;
    private @Nullable Long large;
    private @Nullable Long medium;
    private @Nullable Boolean replace;
    private @Nullable String resultSetName;
    private @Nullable List<String> databases;
    private @Nullable ElementSetNames smallElements;
    private @Nullable ElementSetNames mediumElements;
    private @Nullable Oid recordSyntax;
    private @Nullable Query query;
    private List<OtherInformation> additionalSearchInfo = List.of();
    private List<OtherInformation> otherInfo = List.of();

    void read(BerReader in) throws ProtocolException {
      in.enter();
      while (in.next()) {
        switch (in.tag()) {
          case 2 -> referenceId = in.octets();
          case 13 -> small = in.integer();
          case 14 -> large = in.integer();
          case 15 -> medium = in.integer();
          case 16 -> replace = in.bool();
          case 17 -> resultSetName = in.text();
          case 18 -> databases = in.list(SearchCodec::readDatabaseName);
          case 100 -> smallElements = in.explicit(ElementSetNamesCodec::read);
          case 101 -> mediumElements = in.explicit(ElementSetNamesCodec::read);
          case 104 -> recordSyntax = in.oid();
          case 21 -> query = in.explicit(QueryCodec::read);
          case ADDITIONAL_SEARCH_INFO -> additionalSearchInfo = OtherInformationCodec.readList(in);
          case OtherInformationCodec.TAG -> otherInfo = OtherInformationCodec.readList(in);
          default -> in.skip();
        }
      }
      in.leave();
    }

    Piggyback piggyback(BerReader in) throws ProtocolException {
      return new Piggyback(
          in.present(small, "smallSetUpperBound"),
          in.present(large, "largeSetLowerBound"),
          in.present(medium, "mediumSetPresentNumber"),
          smallElements,
          mediumElements,
          recordSyntax);
    }
  }

  static SearchRequest readRequest(BerReader in) throws ProtocolException {
    Elements read = new Elements();
    read.read(in);
    return new SearchRequest(
        read.referenceId,
        read.piggyback(in),
        in.present(read.replace, "replaceIndicator"),
        in.present(read.resultSetName, "resultSetName"),
        in.present(read.databases, "databaseNames"),
        in.present(read.query, "query"),
        read.additionalSearchInfo,
        read.otherInfo);
  }

  static void write(BerWriter out, SearchRequest request) {
    int mark = out.mark();
    Piggyback piggyback = request.piggyback();
    OtherInformationCodec.writeList(out, request.otherInfo());
    OtherInformationCodec.writeList(out, ADDITIONAL_SEARCH_INFO, request.additionalSearchInfo());
    out.explicit(21, request.query(), QueryCodec::write);
    out.optionalOid(104, piggyback.recordSyntax());
    out.explicit(101, piggyback.mediumSetElements(), ElementSetNamesCodec::write);
    out.explicit(100, piggyback.smallSetElements(), ElementSetNamesCodec::write);
    out.list(18, request.databases(), SearchCodec::writeDatabaseName);
    out.text(17, request.resultSetName());
    out.bool(16, request.replace());
    out.integer(15, piggyback.mediumSetPresentNumber());
    out.integer(14, piggyback.largeSetLowerBound());
    out.integer(13, piggyback.smallSetUpperBound());
    out.optionalOctets(2, request.referenceId());
    out.constructed(22, mark);
  }

  static String readDatabaseName(BerReader in) throws ProtocolException {
    in.expect(DATABASE_NAME);
    return in.text();
  }

  static void writeDatabaseName(BerWriter out, String name) {
    out.text(DATABASE_NAME, name);
  }

  static SearchResponse readResponse(BerReader in) throws ProtocolException {
    Octets referenceId = null;
    Long count = null;
    long returned = 0;
    long next = 0;
    Boolean status = null;
    Integer resultSetStatus = null;
    PresentStatus presentStatus = null;
    Records records = null;
    List<OtherInformation> additional = List.of();
    List<OtherInformation> otherInfo = List.of();
    in.enter();
    while (in.next()) {
      switch (in.tag()) {
        case 2 -> referenceId = in.octets();
        case 23 -> count = in.integer();
        case 24 -> returned = in.integer();
        case 25 -> next = in.integer();
        case 22 -> status = in.bool();
        case 26 -> resultSetStatus = in.code();
        case PresentCodec.STATUS -> presentStatus = PresentCodec.readStatus(in);
        case RecordsCodec.RECORDS, RecordsCodec.DIAGNOSTIC, RecordsCodec.DIAGNOSTICS ->
            records = RecordsCodec.read(in);
        case ADDITIONAL_SEARCH_INFO -> additional = OtherInformationCodec.readList(in);
        case OtherInformationCodec.TAG -> otherInfo = OtherInformationCodec.readList(in);
        default -> in.skip();
      }
    }
    in.leave();
    return new SearchResponse(
        referenceId,
        in.present(count, "resultCount"),
        in.present(status, "searchStatus"),
        resultSetStatus,
        new Delivery(returned, next, presentStatus, records),
        additional,
        otherInfo);
  }

  static void write(BerWriter out, SearchResponse response) {
    int mark = out.mark();
    Delivery delivery = response.delivery();
    OtherInformationCodec.writeList(out, response.otherInfo());
    OtherInformationCodec.writeList(out, ADDITIONAL_SEARCH_INFO, response.additionalSearchInfo());
    RecordsCodec.write(out, delivery.records());
    PresentStatus presentStatus = delivery.presentStatus();
    if (presentStatus != null) {
      out.integer(PresentCodec.STATUS, presentStatus.code());
    }
    out.optionalInteger(26, response.resultSetStatus());
    out.bool(22, response.searchStatus());
    out.integer(25, delivery.nextPosition());
    out.integer(24, delivery.returned());
    out.integer(23, response.resultCount());
    out.optionalOctets(2, response.referenceId());
    out.constructed(23, mark);
  }
}
