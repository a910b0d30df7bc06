package org.tongjie.z3950.client;

import static javax.xml.stream.XMLStreamConstants.CDATA;
import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.tongjie.z3950.client.TargetException.Fault;

/**
 * Reads answers of SRU 1.1, 1.2 and 2.0, which differ in namespaces alone: elements are told by
 * their local names. Document types and external entities are refused.
 */
final class SruReader {
  private static final XMLInputFactory FACTORY = factory();
  private static final int DEEPEST = 60;

  private final XMLStreamReader xml;
  private final List<Delivered> records = new ArrayList<>();
  private final List<Scanned.Entry> terms = new ArrayList<>();
  private final List<TargetDiagnostic> diagnostics = new ArrayList<>();
  private long total = -1;

  private SruReader(XMLStreamReader xml) {
    this.xml = xml;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  static SruAnswer read(byte[] octets) throws TargetException {
    try {
      XMLStreamReader xml = FACTORY.createXMLStreamReader(new ByteArrayInputStream(octets));
      return new SruReader(xml).document();
    } catch (XMLStreamException malformed) {
      throw new TargetException(
          Fault.UNUSABLE, "an answer that is no XML: " + firstLine(malformed), malformed);
    }
  }

  private static String firstLine(XMLStreamException malformed) {
    return String.valueOf(malformed.getMessage()).lines().findFirst().orElse("");
  }

  private SruAnswer document() throws XMLStreamException, TargetException {
    xml.nextTag();
    String root = xml.getLocalName();
    while (xml.hasNext()) {
      if (xml.next() == START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "numberOfRecords" -> total = number(text());
          case "record" -> record();
          case "term" -> term();
          case "diagnostic" -> diagnostics.add(diagnostic());
          case "echoedSearchRetrieveRequest", "echoedScanRequest", "facetedResults" -> skip();
          default -> {} // containers, and what is not of use here
        }
      }
    }
    return new SruAnswer(root, total, records, terms, diagnostics);
  }

  private void record() throws XMLStreamException {
    String schema = "";
    Delivered found = null;
    while (nextIn("record")) {
      switch (xml.getLocalName()) {
        case "recordSchema" -> schema = text();
        case "recordData" -> found = data(schema);
        default -> skip();
      }
    }
    if (found != null) {
      records.add(found);
    }
  }

  /** The record itself: an element, or its text when the target escapes it. */
  private Delivered data(String schema) throws XMLStreamException {
    StringBuilder text = new StringBuilder(2048);
    TargetDiagnostic surrogate = null;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == END_ELEMENT) {
        break;
      }
      if (event == START_ELEMENT && xml.getLocalName().equals("diagnostic")) {
        surrogate = diagnostic();
      } else if (event == START_ELEMENT) {
        XmlCopy.element(xml, text, DEEPEST);
      } else if (event == CHARACTERS || event == CDATA) {
        text.append(xml.getText().strip());
      }
    }
    return surrogate == null
        ? new Delivered.Xml(schema, text.toString())
        : new Delivered.Missing(surrogate);
  }

  private void term() throws XMLStreamException {
    String value = "";
    long count = -1;
    while (nextIn("term")) {
      switch (xml.getLocalName()) {
        case "value" -> value = text();
        case "numberOfRecords" -> count = number(text());
        default -> skip();
      }
    }
    terms.add(new Scanned.Entry(value, count));
  }

  private TargetDiagnostic diagnostic() throws XMLStreamException {
    String uri = "";
    String details = "";
    String message = "";
    while (nextIn("diagnostic")) {
      switch (xml.getLocalName()) {
        case "uri" -> uri = text();
        case "details" -> details = text();
        case "message" -> message = text();
        default -> skip();
      }
    }
    String words =
        message.isEmpty() || details.isEmpty() ? message + details : message + ": " + details;
    return new TargetDiagnostic(
        TargetDiagnostic.SRW, number(uri.substring(uri.lastIndexOf('/') + 1)), words);
  }

  /** Goes to the next child element; false at the parent's end. */
  private boolean nextIn(String parent) throws XMLStreamException {
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == START_ELEMENT) {
        return true;
      }
      if (event == END_ELEMENT && xml.getLocalName().equals(parent)) {
        return false;
      }
    }
    return false;
  }

  private void skip() throws XMLStreamException {
    int depth = 1;
    while (depth > 0 && xml.hasNext()) {
      int event = xml.next();
      depth += event == START_ELEMENT ? 1 : event == END_ELEMENT ? -1 : 0;
    }
  }

  private String text() throws XMLStreamException {
    return xml.getElementText().strip();
  }

  /** A number, -1 for anything else. */
  private static long number(String text) {
    boolean digits =
        !text.isEmpty() && text.length() < 19 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits ? Long.parseLong(text) : -1;
  }
}
