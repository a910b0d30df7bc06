package org.tongjie.catalog.marc;

/** Writes record elements; characters that XML 1.0 has no place for become spaces. */
final class MarcXmlWriter {
  private MarcXmlWriter() {}

  static void append(StringBuilder xml, MarcRecord record, boolean withNamespace) {
    xml.append("<record");
    if (withNamespace) {
      xml.append(" xmlns=\"").append(MarcXml.NAMESPACE).append('"');
    }
    xml.append(">\n  <leader>");
    escape(xml, record.leader());
    xml.append("</leader>\n");
    for (MarcField field : record.fields()) {
      switch (field) {
        case MarcField.Control control -> appendControl(xml, control);
        case MarcField.Data data -> appendData(xml, data);
      }
    }
    xml.append("</record>");
  }

  private static void appendControl(StringBuilder xml, MarcField.Control field) {
    xml.append("  <controlfield tag=\"");
    escape(xml, field.tag());
    xml.append("\">");
    escape(xml, field.value());
    xml.append("</controlfield>\n");
  }

  private static void appendData(StringBuilder xml, MarcField.Data field) {
    xml.append("  <datafield tag=\"");
    escape(xml, field.tag());
    xml.append("\" ind1=\"");
    escape(xml, String.valueOf(field.ind1()));
    xml.append("\" ind2=\"");
    escape(xml, String.valueOf(field.ind2()));
    xml.append("\">\n");
    for (MarcField.Subfield subfield : field.subfields()) {
      xml.append("    <subfield code=\"");
      escape(xml, String.valueOf(subfield.code()));
      xml.append("\">");
      escape(xml, subfield.value());
      xml.append("</subfield>\n");
    }
    xml.append("  </datafield>\n");
  }

  private static void escape(StringBuilder xml, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> xml.append("&amp;");
        case '<' -> xml.append("&lt;");
        case '>' -> xml.append("&gt;");
        case '"' -> xml.append("&quot;");
        case '\r' -> xml.append("&#13;");
        default -> appendLegal(xml, text, i);
      }
    }
  }

  /** XML 1.0 §2.2: tab, line feed, and from space on all but lone surrogates, FFFE and FFFF. */
  private static void appendLegal(StringBuilder xml, String text, int at) {
    char c = text.charAt(at);
    boolean lone =
        (Character.isHighSurrogate(c)
                && (at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1))))
            || (Character.isLowSurrogate(c)
                && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1))));
    boolean illegal = (c < ' ' && c != '\t' && c != '\n') || c >= 0xFFFE || lone;
    xml.append(illegal ? ' ' : c);
  }
}
