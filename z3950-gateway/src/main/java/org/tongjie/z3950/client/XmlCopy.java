package org.tongjie.z3950.client;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Copies an element to text without namespaces, which readers of records do not need. */
final class XmlCopy {
  private XmlCopy() {}

  /**
   * Copies the element the reader is at, up to its end tag.
   *
   * @param depth levels of elements allowed
   */
  static void element(XMLStreamReader xml, StringBuilder out, int depth) throws XMLStreamException {
    if (depth == 0) {
      throw new XMLStreamException("nested too deep", xml.getLocation());
    }
    String name = xml.getLocalName();
    out.append('<').append(name);
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeNamespace(i) == null || xml.getAttributeNamespace(i).isEmpty()) {
        out.append(' ').append(xml.getAttributeLocalName(i)).append("=\"");
        escape(xml.getAttributeValue(i), out);
        out.append('"');
      }
    }
    out.append('>');
    while (true) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> element(xml, out, depth - 1);
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> escape(xml.getText(), out);
        case XMLStreamConstants.END_ELEMENT -> {
          out.append("</").append(name).append('>');
          return;
        }
        default -> {} // comments and processing instructions
      }
    }
  }

  private static void escape(String text, StringBuilder out) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        default -> out.append(c);
      }
    }
  }
}
