package org.tongjie.catalog.marc;

/** Writes record elements. */
final class MarcXmlWriter {
  private MarcXmlWriter() {}

  static void append(StringBuilder xml, MarcRecord record, boolean withNamespace) {
    xml.append("<record");
    if (withNamespace) {
      xml.append(" xmlns=\"").append(MarcXml.NAMESPACE).append('"');
    }
    xml.append(">\n  <leader>");
    XmlText.append(xml, record.leader());
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
    XmlText.append(xml, field.tag());
    xml.append("\">");
    XmlText.append(xml, field.value());
    xml.append("</controlfield>\n");
  }

  private static void appendData(StringBuilder xml, MarcField.Data field) {
    xml.append("  <datafield tag=\"");
    XmlText.append(xml, field.tag());
    xml.append("\" ind1=\"");
    XmlText.append(xml, String.valueOf(field.ind1()));
    xml.append("\" ind2=\"");
    XmlText.append(xml, String.valueOf(field.ind2()));
    xml.append("\">\n");
    for (MarcField.Subfield subfield : field.subfields()) {
      xml.append("    <subfield code=\"");
      XmlText.append(xml, String.valueOf(subfield.code()));
      xml.append("\">");
      XmlText.append(xml, subfield.value());
      xml.append("</subfield>\n");
    }
    xml.append("  </datafield>\n");
  }
}
