package org.tongjie.z3950.sru;

import java.util.List;
import org.tongjie.catalog.index.Found;
import org.tongjie.z3950.sru.SruRequest.SearchRetrieve;
import org.tongjie.z3950.syntax.WrittenRecord;

/** Writes the answer to a searchRetrieve request, record after record. */
final class SearchAnswer {
  /** An answer takes no more records once it is this large, in octets. */
  private static final int LARGE = 2 * 1024 * 1024;

  private static final String DIAGNOSTICS_SCHEMA = "info:srw/schema/1/diagnostics-v1.1";
  private static final String PRECISION = "info:srw/vocabulary/resultCountPrecision/1/";

  private final SearchRetrieve request;
  private final Found found;
  private final SruVersion version;
  private final XmlOctets xml;
  private final String beforeData;
  private int records;

  /**
   * Begins an answer.
   *
   * @param found what the index found, with the counts of facets
   */
  SearchAnswer(SearchRetrieve request, Found found) {
    this.request = request;
    this.found = found;
    this.version = request.version();
    this.xml =
        AnswerXml.open(version, Operation.SEARCH_RETRIEVE)
            .element("numberOfRecords", found.total());
    this.beforeData = beforeData(request.packing().schema().identifier());
  }

  private String beforeData(String schema) {
    String form = request.packing().escaped() ? "string" : "xml";
    String escaping = version.escapingName();
    return "<record><recordSchema>%s</recordSchema><%s>%s</%s><recordData>"
        .formatted(schema, escaping, form, escaping);
  }

  /** Whether the answer has as much in it as it may. */
  boolean isLarge() {
    return xml.size() > LARGE;
  }

  /** Records in the answer, surrogates too. */
  int records() {
    return records;
  }

  /**
   * Appends a record.
   *
   * @param identifier by which it can be found again
   */
  void record(String identifier, WrittenRecord.Octets record) {
    begin(beforeData);
    data(record.octets());
    xml.markup("</recordData>");
    if (version == SruVersion.V1_2) {
      xml.element("recordIdentifier", identifier);
    }
    end();
  }

  /** Appends what says why there is no record in this place. */
  void surrogate(SruDiagnostic diagnostic) {
    begin(beforeData(DIAGNOSTICS_SCHEMA));
    XmlOctets data = new XmlOctets();
    AnswerXml.diagnostic(data, version, diagnostic);
    data(data.toByteArray());
    xml.markup("</recordData>");
    end();
  }

  private void data(byte[] markup) {
    if (request.packing().escaped()) {
      xml.escaped(markup);
    } else {
      xml.octets(markup);
    }
  }

  private void begin(String markup) {
    xml.markup(records == 0 ? "<records>" + markup : markup);
  }

  private void end() {
    xml.element("recordPosition", request.stretch().start() + records).markup("</record>");
    records++;
  }

  /**
   * Ends the answer.
   *
   * @param reachable place of the last record that can be asked for
   */
  XmlOctets finish(long reachable) {
    if (records > 0) {
      xml.markup("</records>");
    }
    long next = request.stretch().start() + records;
    if (next <= reachable) {
      xml.element("nextRecordPosition", next);
    }
    request.echo().write(xml, version, Operation.SEARCH_RETRIEVE);
    if (!found.complete()) {
      AnswerXml.diagnostics(
          xml, version, List.of(new SruDiagnostic(SruDiagnostic.PARTIAL_RESULTS, "")));
    }
    if (version.isTwo()) {
      xml.element("resultCountPrecision", PRECISION + (found.complete() ? "exact" : "minimum"));
      new FacetAnswer(request.question(), found.facets()).write(xml, request.facets());
    }
    return AnswerXml.close(xml, Operation.SEARCH_RETRIEVE);
  }
}
