package org.tongjie.catalog.marc;

import java.util.List;

/** Records as MARCXML (MARC 21 slim schema), which every dialect uses. */
public final class MarcXml {
  public static final String NAMESPACE = "http://www.loc.gov/MARC21/slim";

  private MarcXml() {}

  /**
   * Reads one record element, whatever its prefix or namespace; document types and entities other
   * than XML's own five are refused.
   *
   * @param encoding UTF-8, GB18030, Big5 or Latin-1
   * @throws MarcException when the element is not well-formed or has no readable field
   */
  public static MarcReading read(byte[] octets, MarcEncoding encoding) {
    return new MarcXmlReader(octets, encoding).read();
  }

  /** The record alone, for octets that were read before or whose repairs do not matter. */
  public static MarcRecord parse(byte[] octets, MarcEncoding encoding) {
    return read(octets, encoding).record();
  }

  /** A document with one record. */
  public static String write(MarcRecord record) {
    StringBuilder xml = new StringBuilder(4096);
    xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    MarcXmlWriter.append(xml, record, true);
    return xml.append('\n').toString();
  }

  /** A record element with its namespace, to stand in another document. */
  public static String element(MarcRecord record) {
    StringBuilder xml = new StringBuilder(4096);
    MarcXmlWriter.append(xml, record, true);
    return xml.toString();
  }

  /** A document with a collection of records. */
  public static String writeCollection(List<MarcRecord> records) {
    StringBuilder xml = new StringBuilder(4096 * Math.max(1, records.size()));
    xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<collection xmlns=\"")
        .append(NAMESPACE)
        .append("\">\n");
    for (MarcRecord record : records) {
      MarcXmlWriter.append(xml, record, false);
      xml.append('\n');
    }
    return xml.append("</collection>\n").toString();
  }
}
