package org.tongjie.z3950.sru;

import java.net.URI;
import org.tongjie.z3950.database.CatalogDatabase;
import org.tongjie.z3950.sru.SruRequest.Explain;

/** explain: the description of a database, also where the request was wrong otherwise. */
final class ExplainOperation {
  private ExplainOperation() {}

  /**
   * Answers a request.
   *
   * @param address where the database was asked, without parameters
   */
  static XmlOctets answer(Explain request, CatalogDatabase database, URI address) {
    SruVersion version = request.version();
    byte[] description = ZeeRex.describe(database, address, version);
    XmlOctets xml = AnswerXml.open(version, Operation.EXPLAIN);
    xml.markup("<record>").element("recordSchema", ZeeRex.NAMESPACE);
    xml.element(version.escapingName(), request.escaped() ? "string" : "xml");
    xml.markup("<recordData>");
    if (request.escaped()) {
      xml.escaped(description);
    } else {
      xml.octets(description);
    }
    xml.markup("</recordData></record>");
    if (!request.echo().given().isEmpty()) {
      request.echo().write(xml, version, Operation.EXPLAIN);
    }
    AnswerXml.diagnostics(xml, version, request.complaints());
    return AnswerXml.close(xml, Operation.EXPLAIN);
  }
}
