package org.tongjie.z3950.pdu;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongjie.z3950.ber.BerReader;
import org.tongjie.z3950.ber.BerWriter;
import org.tongjie.z3950.ber.Octets;
import org.tongjie.z3950.ber.Oid;
import org.tongjie.z3950.ber.ProtocolException;
import org.tongjie.z3950.ber.Tag;

/**
 * ExtendedServicesRequest ::= [46] IMPLICIT SEQUENCE { [2] referenceId OPTIONAL, [3] function, [4]
 * packageType, [5] packageName OPTIONAL, [6] userId OPTIONAL, [7] IMPLICIT IntUnit OPTIONAL, [8]
 * IMPLICIT Permissions OPTIONAL, [9] description OPTIONAL, [10] IMPLICIT EXTERNAL OPTIONAL, [11]
 * waitAction, [103] elements OPTIONAL, [201] otherInfo OPTIONAL }.
 *
 * <p>ExtendedServicesResponse ::= [47] IMPLICIT SEQUENCE { [2] referenceId OPTIONAL, [3]
 * operationStatus, [4] IMPLICIT SEQUENCE OF DiagRec OPTIONAL, [5] IMPLICIT EXTERNAL OPTIONAL, [201]
 * otherInfo OPTIONAL }.
 */
final class ExtendedServicesCodec {
  private ExtendedServicesCodec() {}

  /** The elements of a request as far as they were read. */
  private static final class Elements {
    private @Nullable Octets referenceId;
    private @Nullable Integer function;
    private @Nullable Oid packageType;
    private @Nullable String name;
    private @Nullable String userId;
    private @Nullable IntUnit retentionTime;
    private @Nullable List<ExtendedServicesRequest.Permission> permissions;
    private @Nullable String description;
    private @Nullable External parameters;
    private @Nullable Integer waitAction;
    private @Nullable String elements;
    private List<OtherInformation> otherInfo = List.of();

    void read(BerReader in) throws ProtocolException {
      in.enter();
      while (in.next()) {
        switch (in.tag()) {
          case 2 -> referenceId = in.octets();
          case 3 -> function = in.code();
          case 4 -> packageType = in.oid();
          case 5 -> name = in.text();
          case 6 -> userId = in.text();
          case 7 -> retentionTime = TermCodec.readIntUnit(in);
          case 8 -> permissions = in.list(ExtendedServicesCodec::readPermission);
          case 9 -> description = in.text();
          case 10 -> parameters = ExternalCodec.readImplicit(in);
          case 11 -> waitAction = in.code();
          case ElementSetNamesCodec.ELEMENT_SET_NAME -> elements = in.text();
          case OtherInformationCodec.TAG -> otherInfo = OtherInformationCodec.readList(in);
          default -> in.skip();
        }
      }
      in.leave();
    }
  }

  static ExtendedServicesRequest readRequest(BerReader in) throws ProtocolException {
    Elements read = new Elements();
    read.read(in);
    return new ExtendedServicesRequest(
        read.referenceId,
        in.present(read.function, "function"),
        in.present(read.packageType, "packageType"),
        new ExtendedServicesRequest.TaskPackage(
            read.name,
            read.userId,
            read.retentionTime,
            read.permissions,
            read.description,
            read.parameters),
        in.present(read.waitAction, "waitAction"),
        read.elements,
        read.otherInfo);
  }

  /** SEQUENCE { [1] userId OPTIONAL, [2] IMPLICIT SEQUENCE OF INTEGER }. */
  private static ExtendedServicesRequest.Permission readPermission(BerReader in)
      throws ProtocolException {
    String userId = null;
    List<Long> functions = null;
    in.enter();
    while (in.next()) {
      switch (in.tag()) {
        case 1 -> userId = in.text();
        case 2 -> functions = in.list(BerReader::integer);
        default -> in.skip();
      }
    }
    in.leave();
    return new ExtendedServicesRequest.Permission(
        userId, in.present(functions, "allowableFunctions"));
  }

  static void write(BerWriter out, ExtendedServicesRequest request) {
    int mark = out.mark();
    ExtendedServicesRequest.TaskPackage task = request.task();
    OtherInformationCodec.writeList(out, request.otherInfo());
    out.optionalText(ElementSetNamesCodec.ELEMENT_SET_NAME, request.elements());
    out.integer(11, request.waitAction());
    External parameters = task.parameters();
    if (parameters != null) {
      ExternalCodec.writeImplicit(out, 10, parameters);
    }
    out.optionalText(9, task.description());
    out.list(8, task.permissions(), ExtendedServicesCodec::writePermission);
    IntUnit retentionTime = task.retentionTime();
    if (retentionTime != null) {
      TermCodec.writeIntUnit(out, 7, retentionTime);
    }
    out.optionalText(6, task.userId());
    out.optionalText(5, task.name());
    out.oid(4, request.packageType());
    out.integer(3, request.function());
    out.optionalOctets(2, request.referenceId());
    out.constructed(46, mark);
  }

  private static void writePermission(
      BerWriter out, ExtendedServicesRequest.Permission permission) {
    int mark = out.mark();
    out.list(2, permission.functions(), AttributeCodec::writeInteger);
    out.optionalText(1, permission.userId());
    out.constructed(Tag.SEQUENCE, mark);
  }

  static ExtendedServicesResponse readResponse(BerReader in) throws ProtocolException {
    Octets referenceId = null;
    Integer status = null;
    List<Diagnostic> diagnostics = null;
    External taskPackage = null;
    List<OtherInformation> otherInfo = List.of();
    in.enter();
    while (in.next()) {
      switch (in.tag()) {
        case 2 -> referenceId = in.octets();
        case 3 -> status = in.code();
        case 4 -> diagnostics = in.list(DiagnosticCodec::read);
        case 5 -> taskPackage = ExternalCodec.readImplicit(in);
        case OtherInformationCodec.TAG -> otherInfo = OtherInformationCodec.readList(in);
        default -> in.skip();
      }
    }
    in.leave();
    return new ExtendedServicesResponse(
        referenceId, in.present(status, "operationStatus"), diagnostics, taskPackage, otherInfo);
  }

  static void write(BerWriter out, ExtendedServicesResponse response) {
    int mark = out.mark();
    OtherInformationCodec.writeList(out, response.otherInfo());
    External taskPackage = response.taskPackage();
    if (taskPackage != null) {
      ExternalCodec.writeImplicit(out, 5, taskPackage);
    }
    out.list(4, response.diagnostics(), DiagnosticCodec::write);
    out.integer(3, response.status());
    out.optionalOctets(2, response.referenceId());
    out.constructed(47, mark);
  }
}
