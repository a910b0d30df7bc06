package org.tongjie.simulator.ncip;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/** Elements to XML and back; no document type, no entities, no deep nesting is read. */
final class Xml {
  private static final String NAMESPACE = "http://www.niso.org/2008/ncip";
  private static final String VERSION = "http://www.niso.org/schemas/ncip/v2_02/ncip_v2_02.xsd";
  private static final int DEEPEST = 32;
  private static final XMLInputFactory READERS = readers();
  private static final XMLOutputFactory WRITERS = XMLOutputFactory.newFactory();

  private Xml() {}

  private static XMLInputFactory readers() {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  static Element read(String text) throws XMLStreamException {
    XMLStreamReader reader = READERS.createXMLStreamReader(new StringReader(text));
    try {
      reader.nextTag();
      return read(reader, 1);
    } finally {
      reader.close();
    }
  }

  private static Element read(XMLStreamReader reader, int depth) throws XMLStreamException {
    if (depth > DEEPEST) {
      throw new XMLStreamException("Elements are nested deeper than " + DEEPEST);
    }
    String name = reader.getLocalName();
    StringBuilder text = new StringBuilder();
    List<Element> children = new ArrayList<>();
    for (int event = reader.next();
        event != XMLStreamConstants.END_ELEMENT;
        event = reader.next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        children.add(read(reader, depth + 1));
      } else if (reader.hasText() && event != XMLStreamConstants.COMMENT) {
        text.append(reader.getText());
      }
    }
    return new Element(name, "", text.toString(), children);
  }

  /** A whole NCIP message around one element. */
  static String write(Element message) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter writer = WRITERS.createXMLStreamWriter(text);
      writer.writeStartDocument("UTF-8", "1.0");
      writer.writeStartElement("ns1", "NCIPMessage", NAMESPACE);
      writer.writeNamespace("ns1", NAMESPACE);
      writer.writeAttribute("ns1", NAMESPACE, "version", VERSION);
      write(writer, message);
      writer.writeEndDocument();
      writer.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("An answer cannot be written as XML", e);
    }
    return text.toString();
  }

  private static void write(XMLStreamWriter writer, Element element) throws XMLStreamException {
    writer.writeStartElement("ns1", element.name(), NAMESPACE);
    if (!element.scheme().isEmpty()) {
      writer.writeAttribute("ns1", NAMESPACE, "Scheme", element.scheme());
    }
    writer.writeCharacters(element.text());
    for (Element child : element.children()) {
      write(writer, child);
    }
    writer.writeEndElement();
  }
}
