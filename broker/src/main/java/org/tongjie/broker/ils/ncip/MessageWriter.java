package org.tongjie.broker.ils.ncip;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes an NCIP message in UTF-8; elements and attributes are qualified, as the schema wants. */
final class MessageWriter {
  static final String NAMESPACE = "http://www.niso.org/2008/ncip";

  private static final String PREFIX = "ncip";
  private static final String VERSION = "http://www.niso.org/schemas/ncip/v2_02/ncip_v2_02.xsd";
  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

  private MessageWriter() {}

  static byte[] write(Element content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1024);
    try {
      XMLStreamWriter xml = FACTORY.createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
      xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
      xml.writeStartElement(PREFIX, "NCIPMessage", NAMESPACE);
      xml.writeNamespace(PREFIX, NAMESPACE);
      xml.writeAttribute(PREFIX, NAMESPACE, "version", VERSION);
      write(xml, content);
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException("a message could not be written to memory", impossible);
    }
    return out.toByteArray();
  }

  private static void write(XMLStreamWriter xml, Element element) throws XMLStreamException {
    xml.writeStartElement(PREFIX, element.name(), NAMESPACE);
    if (!element.scheme().isEmpty()) {
      xml.writeAttribute(PREFIX, NAMESPACE, "Scheme", element.scheme());
    }
    if (!element.text().isEmpty()) {
      xml.writeCharacters(xmlText(element.text()));
    }
    for (Element child : element.children()) {
      write(xml, child);
    }
    xml.writeEndElement();
  }

  /** Leaves out what XML 1.0 cannot say. */
  private static String xmlText(String text) {
    return text.codePoints()
        .filter(c ->
            c == '\t' || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c != 0xFFFE && c != 0xFFFF))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
