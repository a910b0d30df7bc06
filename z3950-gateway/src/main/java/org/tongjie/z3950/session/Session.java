package org.tongjie.z3950.session;

import java.net.InetAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongjie.z3950.ber.ProtocolException;
import org.tongjie.z3950.ber.TextEncoding;
import org.tongjie.z3950.pdu.AccessControlRequest;
import org.tongjie.z3950.pdu.AccessControlResponse;
import org.tongjie.z3950.pdu.Apdu;
import org.tongjie.z3950.pdu.Close;
import org.tongjie.z3950.pdu.CloseReason;
import org.tongjie.z3950.pdu.DeleteResultSetRequest;
import org.tongjie.z3950.pdu.DeleteResultSetResponse;
import org.tongjie.z3950.pdu.Diagnostic;
import org.tongjie.z3950.pdu.ExtendedServicesRequest;
import org.tongjie.z3950.pdu.ExtendedServicesResponse;
import org.tongjie.z3950.pdu.InitializeRequest;
import org.tongjie.z3950.pdu.InitializeResponse;
import org.tongjie.z3950.pdu.PresentRequest;
import org.tongjie.z3950.pdu.PresentResponse;
import org.tongjie.z3950.pdu.ResourceControlRequest;
import org.tongjie.z3950.pdu.ResourceControlResponse;
import org.tongjie.z3950.pdu.ResourceReportRequest;
import org.tongjie.z3950.pdu.ResourceReportResponse;
import org.tongjie.z3950.pdu.ScanRequest;
import org.tongjie.z3950.pdu.ScanResponse;
import org.tongjie.z3950.pdu.SearchRequest;
import org.tongjie.z3950.pdu.SearchResponse;
import org.tongjie.z3950.pdu.SortRequest;
import org.tongjie.z3950.pdu.SortResponse;
import org.tongjie.z3950.pdu.TriggerResourceControlRequest;
import org.tongjie.z3950.pdu.UnknownApdu;
import org.tongjie.z3950.rpn.Bib1;

/**
 * One association: waits for Init, then answers one operation after another until Close. For use by
 * one thread at a time.
 */
public final class Session implements AutoCloseable {
  private static final int REPORT_NOT_AVAILABLE = 2;

  private final Surroundings surroundings;
  private final InetAddress address;
  private @Nullable Operations operations;

  /**
   * @param address where the client comes from
   */
  public Session(Surroundings surroundings, InetAddress address) {
    this.surroundings = surroundings;
    this.address = address;
  }

  /** How strings of the next data unit are to be read and written. */
  public TextEncoding text() {
    Operations open = operations;
    return open == null ? TextEncoding.UTF_8 : open.association().text();
  }

  /** Whether Init succeeded. */
  public boolean isOpen() {
    return operations != null;
  }

  /**
   * Answers a data unit.
   *
   * @throws ProtocolException when something carried in it is malformed
   */
  public Answer handle(Apdu apdu) throws ProtocolException {
    Operations open = operations;
    if (open == null) {
      return apdu instanceof InitializeRequest request ? open(request) : beforeInit(apdu);
    }
    return switch (apdu) {
      case SearchRequest request -> new Answer.Reply(open.search(request));
      case PresentRequest request -> new Answer.Reply(open.present(request));
      case ScanRequest request -> new Answer.Reply(open.scan(request));
      case SortRequest request -> new Answer.Reply(open.sort(request));
      case DeleteResultSetRequest request -> new Answer.Reply(open.delete(request));
      case ExtendedServicesRequest request -> new Answer.Reply(refused(request));
      case ResourceReportRequest request -> new Answer.Reply(refused(request));
      case TriggerResourceControlRequest _ -> new Answer.Silence();
      case Close close -> closed(close);
      case InitializeRequest _ -> abort("Init within an association");
      case UnknownApdu unknown -> abort("data unit " + unknown.tag() + " is not known");
      case InitializeResponse _,
          SearchResponse _,
          PresentResponse _,
          ScanResponse _,
          SortResponse _,
          DeleteResultSetResponse _,
          ExtendedServicesResponse _,
          ResourceReportResponse _,
          ResourceControlRequest _,
          ResourceControlResponse _,
          AccessControlRequest _,
          AccessControlResponse _ ->
          abort("a data unit that only a target sends, or that was not asked for");
    };
  }

  private Answer open(InitializeRequest request) throws ProtocolException {
    Opening.Opened opened =
        new Opening(surroundings.partners(), surroundings.limits(), address).open(request);
    Association agreed = opened.association();
    if (agreed == null) {
      return new Answer.Last(opened.response());
    }
    operations = new Operations(surroundings, agreed);
    return new Answer.Reply(opened.response());
  }

  private static Answer beforeInit(Apdu apdu) {
    return apdu instanceof Close
        ? new Answer.End()
        : new Answer.Last(Close.of(CloseReason.PROTOCOL_ERROR, "Init comes first"));
  }

  private Answer closed(Close close) {
    return new Answer.Last(
        new Close(close.referenceId(), CloseReason.FINISHED, null, null, null, List.of()));
  }

  /** Ends the association from our side; version 2 has no Close. */
  public Answer end(CloseReason reason, String why) {
    Operations open = operations;
    return open != null && open.association().version() == 2
        ? new Answer.End()
        : new Answer.Last(Close.of(reason, why));
  }

  private Answer abort(String why) {
    return end(CloseReason.PROTOCOL_ERROR, why);
  }

  private static ExtendedServicesResponse refused(ExtendedServicesRequest request) {
    Diagnostic why = Bib1.EXTENDED_SERVICE_TYPE.about(request.packageType().dotted());
    return new ExtendedServicesResponse(
        request.referenceId(), ExtendedServicesResponse.FAILURE, List.of(why), null, List.of());
  }

  private static ResourceReportResponse refused(ResourceReportRequest request) {
    return new ResourceReportResponse(request.referenceId(), REPORT_NOT_AVAILABLE, null, List.of());
  }

  /** Gives back what the association held; again does no harm. */
  @Override
  public void close() {
    Operations open = operations;
    if (open != null) {
      open.association().admission().close();
    }
  }
}
