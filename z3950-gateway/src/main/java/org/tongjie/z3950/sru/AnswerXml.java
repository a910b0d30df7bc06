package org.tongjie.z3950.sru;

import java.util.List;
import org.tongjie.z3950.sru.SruRequest.Refused;

/** The frame of every answer: its root element, and diagnostics that concern it as a whole. */
final class AnswerXml {
  private static final String PROLOG = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

  private AnswerXml() {}

  /** Begins an answer: root element and, before 2.0, the version. */
  static XmlOctets open(SruVersion version, Operation operation) {
    String namespace =
        operation == Operation.SCAN ? version.scanNamespace() : version.responseNamespace();
    XmlOctets xml = new XmlOctets();
    xml.markup(PROLOG + "<" + root(operation) + " xmlns=\"" + namespace + "\">");
    if (!version.isTwo()) {
      xml.element("version", version.number());
    }
    return xml;
  }

  /** Ends an answer. */
  static XmlOctets close(XmlOctets xml, Operation operation) {
    return xml.markup("</" + root(operation) + ">\n");
  }

  private static String root(Operation operation) {
    return operation.token() + "Response";
  }

  /** Appends the element for diagnostics, if there are any. */
  static void diagnostics(XmlOctets xml, SruVersion version, List<SruDiagnostic> diagnostics) {
    if (!diagnostics.isEmpty()) {
      xml.markup("<diagnostics>");
      diagnostics.forEach(diagnostic -> diagnostic(xml, version, diagnostic));
      xml.markup("</diagnostics>");
    }
  }

  /** Appends one diagnostic in its own namespace. */
  static void diagnostic(XmlOctets xml, SruVersion version, SruDiagnostic diagnostic) {
    xml.markup("<diagnostic xmlns=\"" + version.diagnosticNamespace() + "\">");
    xml.element("uri", diagnostic.uri());
    if (!diagnostic.details().isEmpty()) {
      xml.element("details", diagnostic.details());
    }
    xml.element("message", diagnostic.message()).markup("</diagnostic>");
  }

  /** An answer that says why there is no other. */
  static XmlOctets refusal(Refused refused) {
    XmlOctets xml = open(refused.version(), refused.operation());
    if (refused.operation() == Operation.SEARCH_RETRIEVE) {
      xml.element("numberOfRecords", 0);
    }
    if (!refused.echo().given().isEmpty()) {
      refused.echo().write(xml, refused.version(), refused.operation());
    }
    diagnostics(xml, refused.version(), refused.diagnostics());
    return close(xml, refused.operation());
  }
}
