package org.tongjie.z3950.pdu;

import java.util.List;
import org.tongjie.z3950.ber.BerLimits;
import org.tongjie.z3950.ber.BerReader;
import org.tongjie.z3950.ber.BerWriter;
import org.tongjie.z3950.ber.Octets;
import org.tongjie.z3950.ber.ProtocolException;
import org.tongjie.z3950.ber.TextEncoding;

/** Reading and writing of whole protocol data units (Z39.50-2003 §4.1, PDU). */
public final class Apdus {
  private static final int EXPECTED_OCTETS = 512;
  private static final int HEADER_OCTETS = 64;
  private static final int REFERENCE_ID = 2;

  private Apdus() {}

  /** Reads a data unit whose strings are in UTF-8, or else ISO 8859-1. */
  public static Apdu read(byte[] framed) throws ProtocolException {
    return read(framed, TextEncoding.UTF_8);
  }

  /**
   * Reads one data unit.
   *
   * @param framed exactly one data unit, as {@link ApduFrames} gives it
   * @param text the encoding of strings in this association
   * @throws ProtocolException if it is no valid encoding, exceeds a limit or lacks something
   */
  public static Apdu read(byte[] framed, TextEncoding text) throws ProtocolException {
    BerReader in = new BerReader(framed, text, BerLimits.DEFAULT);
    in.require("a protocol data unit");
    Apdu apdu = read(in);
    if (in.next()) {
      throw in.unexpected("the end of the protocol data unit");
    }
    return apdu;
  }

  private static Apdu read(BerReader in) throws ProtocolException {
    return switch (in.tag()) {
      case 20 -> InitializeCodec.readRequest(in);
      case 21 -> InitializeCodec.readResponse(in);
      case 22 -> SearchCodec.readRequest(in);
      case 23 -> SearchCodec.readResponse(in);
      case 24 -> PresentCodec.readRequest(in);
      case 25 -> PresentCodec.readResponse(in);
      case 26 -> DeleteCodec.readRequest(in);
      case 27 -> DeleteCodec.readResponse(in);
      case 28 -> AccessControlCodec.readRequest(in);
      case 29 -> AccessControlCodec.readResponse(in);
      case 30 -> ResourceControlCodec.readRequest(in);
      case 31 -> ResourceControlCodec.readResponse(in);
      case 32 -> ResourceControlCodec.readTrigger(in);
      case 33 -> ResourceReportCodec.readRequest(in);
      case 34 -> ResourceReportCodec.readResponse(in);
      case 35 -> ScanCodec.readRequest(in);
      case 36 -> ScanCodec.readResponse(in);
      case 43 -> SortCodec.readRequest(in);
      case 44 -> SortCodec.readResponse(in);
      case 46 -> ExtendedServicesCodec.readRequest(in);
      case 47 -> ExtendedServicesCodec.readResponse(in);
      case 48 -> CloseCodec.read(in);
      default -> unknown(in);
    };
  }

  private static UnknownApdu unknown(BerReader in) throws ProtocolException {
    int tag = in.tag();
    Octets element = in.element();
    BerReader inside = BerReader.on(element, in.encoding());
    inside.enter();
    Octets referenceId = null;
    while (inside.next()) {
      if (inside.tag() == REFERENCE_ID) {
        referenceId = inside.octets();
      }
    }
    return new UnknownApdu(referenceId, tag, element);
  }

  /** Writes a data unit with its strings in UTF-8. */
  public static byte[] write(Apdu apdu) {
    return write(apdu, TextEncoding.UTF_8);
  }

  /**
   * Writes one data unit.
   *
   * @param text the encoding of strings in this association
   */
  public static byte[] write(Apdu apdu, TextEncoding text) {
    BerWriter out = new BerWriter(text, EXPECTED_OCTETS + recordOctets(apdu));
    switch (apdu) {
      case InitializeRequest it -> InitializeCodec.write(out, it);
      case InitializeResponse it -> InitializeCodec.write(out, it);
      case SearchRequest it -> SearchCodec.write(out, it);
      case SearchResponse it -> SearchCodec.write(out, it);
      case PresentRequest it -> PresentCodec.write(out, it);
      case PresentResponse it -> PresentCodec.write(out, it);
      case DeleteResultSetRequest it -> DeleteCodec.write(out, it);
      case DeleteResultSetResponse it -> DeleteCodec.write(out, it);
      case AccessControlRequest it -> AccessControlCodec.write(out, it);
      case AccessControlResponse it -> AccessControlCodec.write(out, it);
      case ResourceControlRequest it -> ResourceControlCodec.write(out, it);
      case ResourceControlResponse it -> ResourceControlCodec.write(out, it);
      case TriggerResourceControlRequest it -> ResourceControlCodec.write(out, it);
      case ResourceReportRequest it -> ResourceReportCodec.write(out, it);
      case ResourceReportResponse it -> ResourceReportCodec.write(out, it);
      case ScanRequest it -> ScanCodec.write(out, it);
      case ScanResponse it -> ScanCodec.write(out, it);
      case SortRequest it -> SortCodec.write(out, it);
      case SortResponse it -> SortCodec.write(out, it);
      case ExtendedServicesRequest it -> ExtendedServicesCodec.write(out, it);
      case ExtendedServicesResponse it -> ExtendedServicesCodec.write(out, it);
      case Close it -> CloseCodec.write(out, it);
      case UnknownApdu it -> out.element(it.element());
    }
    return out.toByteArray();
  }

  /** Octets of the records within a response: nearly all of it, so that none are copied twice. */
  private static int recordOctets(Apdu apdu) {
    Records records =
        switch (apdu) {
          case PresentResponse response -> response.records();
          case SearchResponse response -> response.delivery().records();
          default -> null;
        };
    int octets = 0;
    if (records instanceof Records.Retrieved(List<NamePlusRecord> list)) {
      for (NamePlusRecord record : list) {
        octets = Math.addExact(octets, HEADER_OCTETS + octets(record.content()));
      }
    }
    return octets;
  }

  private static int octets(NamePlusRecord.Content content) {
    return content instanceof NamePlusRecord.Retrieval(External external)
        ? switch (external.content()) {
          case External.SingleType(Octets element) -> element.length();
          case External.OctetAligned(Octets octets) -> octets.length();
          case External.Arbitrary(Octets bits) -> bits.length();
        }
        : 0;
  }
}
