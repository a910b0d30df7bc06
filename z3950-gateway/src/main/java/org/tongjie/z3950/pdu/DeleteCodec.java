package org.tongjie.z3950.pdu;

import java.util.List;
import org.tongjie.z3950.ber.BerReader;
import org.tongjie.z3950.ber.BerWriter;
import org.tongjie.z3950.ber.Octets;
import org.tongjie.z3950.ber.ProtocolException;
import org.tongjie.z3950.ber.Tag;

/**
 * DeleteResultSetRequest ::= [26] IMPLICIT SEQUENCE { [2] referenceId OPTIONAL, [32]
 * deleteFunction, SEQUENCE OF [31] ResultSetId OPTIONAL, [201] otherInfo OPTIONAL }.
 *
 * <p>DeleteResultSetResponse ::= [27] IMPLICIT SEQUENCE { [2] referenceId OPTIONAL, [0]
 * deleteOperationStatus, [1] IMPLICIT ListStatuses OPTIONAL, [34] numberNotDeleted OPTIONAL, [35]
 * IMPLICIT ListStatuses OPTIONAL, [36] deleteMessage OPTIONAL, [201] otherInfo OPTIONAL };
 * ListStatuses ::= SEQUENCE OF SEQUENCE { [31] ResultSetId, [33] DeleteSetStatus }.
 */
final class DeleteCodec {
  private static final DeleteSetStatus[] STATUSES = DeleteSetStatus.values();
  private static final int STATUS = 33;

  private DeleteCodec() {}

  static DeleteResultSetRequest readRequest(BerReader in) throws ProtocolException {
    Octets referenceId = null;
    Integer function = null;
    List<String> resultSets = null;
    List<OtherInformation> otherInfo = List.of();
    in.enter();
    while (in.next()) {
      switch (in.tag()) {
        case 2 -> referenceId = in.octets();
        case 32 -> function = in.code();
        case Tag.SEQUENCE -> resultSets = in.list(DeleteCodec::readName);
        case OtherInformationCodec.TAG -> otherInfo = OtherInformationCodec.readList(in);
        default -> in.skip();
      }
    }
    in.leave();
    return new DeleteResultSetRequest(
        referenceId, in.present(function, "deleteFunction"), resultSets, otherInfo);
  }

  private static String readName(BerReader in) throws ProtocolException {
    in.expect(RpnCodec.RESULT_SET_ID);
    return in.text();
  }

  static void write(BerWriter out, DeleteResultSetRequest request) {
    int mark = out.mark();
    OtherInformationCodec.writeList(out, request.otherInfo());
    out.list(Tag.SEQUENCE, request.resultSets(), DeleteCodec::writeName);
    out.integer(32, request.function());
    out.optionalOctets(2, request.referenceId());
    out.constructed(26, mark);
  }

  private static void writeName(BerWriter out, String name) {
    out.text(RpnCodec.RESULT_SET_ID, name);
  }

  static DeleteResultSetResponse readResponse(BerReader in) throws ProtocolException {
    Octets referenceId = null;
    DeleteSetStatus status = null;
    List<DeleteResultSetResponse.ListStatus> listStatuses = null;
    Long numberNotDeleted = null;
    List<DeleteResultSetResponse.ListStatus> bulkStatuses = null;
    String message = null;
    List<OtherInformation> otherInfo = List.of();
    in.enter();
    while (in.next()) {
      switch (in.tag()) {
        case 2 -> referenceId = in.octets();
        case 0 -> status = readStatus(in);
        case 1 -> listStatuses = in.list(DeleteCodec::readListStatus);
        case 34 -> numberNotDeleted = in.integer();
        case 35 -> bulkStatuses = in.list(DeleteCodec::readListStatus);
        case 36 -> message = in.text();
        case OtherInformationCodec.TAG -> otherInfo = OtherInformationCodec.readList(in);
        default -> in.skip();
      }
    }
    in.leave();
    return new DeleteResultSetResponse(
        referenceId,
        in.present(status, "deleteOperationStatus"),
        listStatuses,
        numberNotDeleted,
        bulkStatuses,
        message,
        otherInfo);
  }

  private static DeleteSetStatus readStatus(BerReader in) throws ProtocolException {
    return Coded.of(STATUSES, in.code(), DeleteSetStatus.SYSTEM_PROBLEM_AT_TARGET);
  }

  private static DeleteResultSetResponse.ListStatus readListStatus(BerReader in)
      throws ProtocolException {
    String name = null;
    DeleteSetStatus status = null;
    in.enter();
    while (in.next()) {
      switch (in.tag()) {
        case RpnCodec.RESULT_SET_ID -> name = in.text();
        case STATUS -> status = readStatus(in);
        default -> in.skip();
      }
    }
    in.leave();
    return new DeleteResultSetResponse.ListStatus(
        in.present(name, "id"), in.present(status, "status"));
  }

  static void write(BerWriter out, DeleteResultSetResponse response) {
    int mark = out.mark();
    OtherInformationCodec.writeList(out, response.otherInfo());
    out.optionalText(36, response.message());
    out.list(35, response.bulkStatuses(), DeleteCodec::writeListStatus);
    out.optionalInteger(34, response.numberNotDeleted());
    out.list(1, response.listStatuses(), DeleteCodec::writeListStatus);
    out.integer(0, response.status().code());
    out.optionalOctets(2, response.referenceId());
    out.constructed(27, mark);
  }

  private static void writeListStatus(
      BerWriter out, DeleteResultSetResponse.ListStatus listStatus) {
    int mark = out.mark();
    out.integer(STATUS, listStatus.status().code());
    out.text(RpnCodec.RESULT_SET_ID, listStatus.resultSet());
    out.constructed(Tag.SEQUENCE, mark);
  }
}
