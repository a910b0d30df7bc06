package org.tongjie.catalog.marc;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads one record element. Names are compared without prefix and namespaces are not resolved: a
 * record cut out of its collection has lost the declarations of its prefixes.
 */
final class MarcXmlReader {
  private static final String USUAL_LEADER = "     nam  22        450 ";
  private static final XMLInputFactory FACTORY = factory();

  private final byte[] octets;
  private final MarcEncoding encoding;
  private final List<MarcRepair> repairs = new ArrayList<>(0);
  private final List<MarcField> fields = new ArrayList<>(40);
  private @Nullable String leader;

  MarcXmlReader(byte[] octets, MarcEncoding encoding) {
    this.octets = octets;
    this.encoding = encoding;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  MarcReading read() {
    String text = MarcText.decode(octets, 0, octets.length, encoding);
    if (text.indexOf('\uFFFD') >= 0 && !MarcText.isValid(octets, 0, octets.length, encoding)) {
      repair(MarcDefect.OCTETS_INVALID, 0, "octets that are not " + encoding);
    }
    try {
      XMLStreamReader xml = FACTORY.createXMLStreamReader(new StringReader(text));
      try {
        readRecord(xml);
      } finally {
        xml.close();
      }
    } catch (XMLStreamException malformed) {
      int at = malformed.getLocation() == null ? 0 : malformed.getLocation().getCharacterOffset();
      throw new MarcException(
          MarcDefect.XML_MALFORMED, Math.max(0, at), firstLine(malformed.getMessage()));
    }
    if (fields.isEmpty()) {
      throw new MarcException(MarcDefect.FIELDS_MISSING, 0, "no field can be read");
    }
    return new MarcReading(new MarcRecord(usableLeader(), fields), repairs);
  }

  private static String firstLine(@Nullable String message) {
    String text = String.valueOf(message).replace('\n', ' ');
    int detail = text.indexOf("Message: ");
    return detail < 0 ? text : text.substring(detail + "Message: ".length());
  }

  private void readRecord(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        switch (localName(xml)) {
          case "leader" -> leader = xml.getElementText();
          case "controlfield" -> readControl(xml);
          case "datafield" -> readData(xml);
          default -> {}
        }
      }
    }
  }

  private void readControl(XMLStreamReader xml) throws XMLStreamException {
    int at = xml.getLocation().getCharacterOffset();
    String tag = tag(xml, at);
    String value = clean(xml.getElementText());
    if (!tag.isEmpty()) {
      fields.add(new MarcField.Control(tag, value));
    }
  }

  private void readData(XMLStreamReader xml) throws XMLStreamException {
    int at = xml.getLocation().getCharacterOffset();
    String tag = tag(xml, at);
    char ind1 = indicator(xml, "ind1", at);
    char ind2 = indicator(xml, "ind2", at);
    List<MarcField.Subfield> subfields = new ArrayList<>();
    int depth = 1;
    while (depth > 0) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (localName(xml).equals("subfield")) {
            readSubfield(xml, subfields);
          } else {
            depth++;
          }
        }
        case XMLStreamConstants.END_ELEMENT -> depth--;
        default -> {}
      }
    }
    if (!tag.isEmpty()) {
      fields.add(new MarcField.Data(tag, ind1, ind2, subfields));
    }
  }

  private void readSubfield(XMLStreamReader xml, List<MarcField.Subfield> subfields)
      throws XMLStreamException {
    int at = xml.getLocation().getCharacterOffset();
    String code = attribute(xml, "code");
    String value = clean(xml.getElementText());
    if (code.length() == 1) {
      subfields.add(new MarcField.Subfield(code.charAt(0), value));
    } else {
      repair(
          MarcDefect.SUBFIELD_CODE_INVALID,
          at,
          "subfield left out: code \"" + code + "\" before \"" + value + "\"");
    }
  }

  private String tag(XMLStreamReader xml, int at) {
    String written = attribute(xml, "tag");
    String tag = Tags.of(written);
    if (tag.isEmpty()) {
      repair(MarcDefect.TAG_INVALID, at, "field left out: its tag is \"" + written + "\"");
    }
    return tag;
  }

  private char indicator(XMLStreamReader xml, String name, int at) {
    String value = attribute(xml, name);
    if (value.length() != 1) {
      repair(MarcDefect.INDICATORS_WRONG, at, name + " is \"" + value + "\"");
    }
    return value.isEmpty() ? ' ' : value.charAt(0);
  }

  private static String attribute(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (withoutPrefix(xml.getAttributeLocalName(i)).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }

  private static String localName(XMLStreamReader xml) {
    return withoutPrefix(xml.getLocalName());
  }

  private static String withoutPrefix(String name) {
    return name.substring(name.indexOf(':') + 1);
  }

  /** Terminators cannot be written in XML 1.0; tabs and line ends in a value are layout. */
  private static String clean(String value) {
    boolean layout = false;
    for (int i = 0; i < value.length(); i++) {
      layout |= value.charAt(i) < ' ';
    }
    return layout ? value.replaceAll("\\s*[\\r\\n]\\s*", " ").replace('\t', ' ') : value;
  }

  private String usableLeader() {
    String found = leader == null ? "" : leader.replace('\n', ' ').replace('\t', ' ');
    if (found.length() == Octets.LEADER_LENGTH) {
      return found;
    }
    repair(
        MarcDefect.LEADER_REPAIRED, 0, "the leader has " + found.length() + " characters, not 24");
    if (found.isBlank()) {
      return USUAL_LEADER;
    }
    return (found + USUAL_LEADER.substring(Math.min(found.length(), Octets.LEADER_LENGTH)))
        .substring(0, Octets.LEADER_LENGTH);
  }

  private void repair(MarcDefect defect, int offset, String detail) {
    repairs.add(new MarcRepair(defect, offset, detail));
  }
}
