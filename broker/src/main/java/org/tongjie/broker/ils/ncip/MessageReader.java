package org.tongjie.broker.ils.ncip;

import java.io.InputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads an NCIP message from octets that are bounded already. Document types and entities are
 * refused; depth and number of elements are bounded.
 */
final class MessageReader {
  static final int DEEPEST = 32;
  static final int MOST_ELEMENTS = 50_000;

  private static final XMLInputFactory FACTORY = factory();

  private int elements;

  private MessageReader() {}

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  /**
   * Reads a message.
   *
   * @return what is within NCIPMessage: a response, or a Problem with the message as a whole
   * @throws NcipProtocolException when it is none
   */
  static Element read(InputStream octets) throws NcipProtocolException {
    String text = XmlText.of(octets);
    try {
      XMLStreamReader xml = FACTORY.createXMLStreamReader(new StringReader(text));
      try {
        return new MessageReader().message(xml);
      } finally {
        xml.close();
      }
    } catch (XMLStreamException broken) {
      throw new NcipProtocolException("the answer is no well-formed XML", broken);
    }
  }

  private Element message(XMLStreamReader xml) throws XMLStreamException, NcipProtocolException {
    while (xml.next() != XMLStreamConstants.START_ELEMENT) {
      if (xml.getEventType() == XMLStreamConstants.DTD) {
        throw new NcipProtocolException("the answer has a document type", null);
      }
    }
    if (!xml.getLocalName().equals("NCIPMessage")) {
      throw new NcipProtocolException("the answer is no NCIPMessage", null);
    }
    Element message = element(xml, 1);
    while (xml.hasNext()) {
      xml.next();
    }
    if (message.children().isEmpty()) {
      throw new NcipProtocolException("the answer is an empty NCIPMessage", null);
    }
    return message.children().getFirst();
  }

  private Element element(XMLStreamReader xml, int depth)
      throws XMLStreamException, NcipProtocolException {
    elements++;
    if (depth > DEEPEST || elements > MOST_ELEMENTS) {
      throw new NcipProtocolException("the answer has too many or too deep elements", null);
    }
    String name = xml.getLocalName();
    String scheme = scheme(xml);
    StringBuilder text = new StringBuilder();
    List<Element> children = new ArrayList<>();
    for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        children.add(element(xml, depth + 1));
      } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
        text.append(xml.getText());
      } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw new NcipProtocolException("the answer refers to an entity", null);
      }
    }
    return new Element(name, scheme, text.toString().strip(), children);
  }

  private static String scheme(XMLStreamReader xml) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals("Scheme")) {
        return orEmpty(xml.getAttributeValue(i));
      }
    }
    return "";
  }

  private static String orEmpty(@Nullable String value) {
    return value == null ? "" : value;
  }
}
