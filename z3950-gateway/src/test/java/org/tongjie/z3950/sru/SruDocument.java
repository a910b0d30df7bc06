package org.tongjie.z3950.sru;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** An answer as a client reads it. */
record SruDocument(String text, Document document) {

  static SruDocument of(String text) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      return new SruDocument(
          text, factory.newDocumentBuilder().parse(new InputSource(new StringReader(text))));
    } catch (SAXException | IOException malformed) {
      throw new AssertionError("not XML: " + text, malformed);
    } catch (ParserConfigurationException impossible) {
      throw new AssertionError(impossible);
    }
  }

  String root() {
    return document.getDocumentElement().getLocalName();
  }

  String namespace() {
    return document.getDocumentElement().getNamespaceURI();
  }

  /** Text of all elements of this name in the answer's namespace, in order. */
  List<String> texts(String name) {
    return texts(namespace(), name);
  }

  List<String> texts(String namespace, String name) {
    return elements(namespace, name).stream().map(Element::getTextContent).toList();
  }

  List<Element> elements(String namespace, String name) {
    NodeList found = document.getElementsByTagNameNS(namespace, name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }

  /** Text of the one element of this name, that of the echo left out. */
  String text(String name) {
    List<String> texts =
        elements(namespace(), name).stream()
            .filter(element -> !element.getParentNode().getLocalName().startsWith("echoed"))
            .map(Element::getTextContent)
            .toList();
    if (texts.size() != 1) {
      throw new AssertionError(texts.size() + " elements " + name + " in " + text);
    }
    return texts.getFirst();
  }

  long total() {
    return Long.parseLong(text("numberOfRecords"));
  }

  /** Numbers and details of all diagnostics, surrogates too: {@code 16 dc.nonsense}. */
  List<String> diagnostics() {
    return elements("*", "diagnostic").stream()
        .map(diagnostic -> {
          String number =
              diagnostic
                  .getElementsByTagNameNS("*", "uri")
                  .item(0)
                  .getTextContent()
                  .replace("info:srw/diagnostic/1/", "");
          NodeList details = diagnostic.getElementsByTagNameNS("*", "details");
          return details.getLength() == 0
              ? number
              : number + " " + details.item(0).getTextContent();
        })
        .toList();
  }
}
