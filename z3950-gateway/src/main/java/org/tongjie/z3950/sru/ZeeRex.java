package org.tongjie.z3950.sru;

import java.net.URI;
import java.util.List;
import org.tongjie.catalog.query.CqlIndex;
import org.tongjie.z3950.database.CatalogDatabase;
import org.tongjie.z3950.syntax.RecordForm;
import org.tongjie.z3950.syntax.XmlSchema;

/** Describes a database in ZeeRex 2.0, for programs that find out what they can ask. */
final class ZeeRex {
  static final String NAMESPACE = "http://explain.z3950.org/dtd/2.0/";

  private static final int HTTP_PORT = 80;
  private static final int HTTPS_PORT = 443;

  private ZeeRex() {}

  /**
   * The description as an element.
   *
   * @param address where the database was asked, without parameters
   */
  static byte[] describe(CatalogDatabase database, URI address, SruVersion version) {
    XmlOctets xml = new XmlOctets();
    xml.markup("<explain xmlns=\"" + NAMESPACE + "\">");
    serverInfo(xml, address, version);
    databaseInfo(xml, database);
    indexInfo(xml);
    schemaInfo(xml);
    configInfo(xml, version);
    return xml.markup("</explain>").toByteArray();
  }

  private static void serverInfo(XmlOctets xml, URI address, SruVersion version) {
    boolean secure = "https".equals(address.getScheme());
    int usual = secure ? HTTPS_PORT : HTTP_PORT;
    xml.markup(
        "<serverInfo protocol=\"SRU\" version=\"%s\" transport=\"%s\" method=\"GET POST\">"
            .formatted(version.number(), secure ? "https" : "http"));
    xml.element("host", String.valueOf(address.getHost()));
    xml.element("port", address.getPort() < 0 ? usual : address.getPort());
    xml.element("database", address.getPath().replaceFirst("^/+", ""));
    xml.markup("</serverInfo>");
  }

  private static void databaseInfo(XmlOctets xml, CatalogDatabase database) {
    xml.markup("<databaseInfo><title primary=\"true\">")
        .text(database.title())
        .markup("</title><description lang=\"en\" primary=\"true\">")
        .text(
            database.isUnion()
                ? "Union catalogue: what the libraries of the region hold, one record a title."
                : "What this library holds, in the records of the union catalogue.")
        .markup("</description></databaseInfo>");
  }

  private static void indexInfo(XmlOctets xml) {
    xml.markup("<indexInfo>");
    CqlIndex.contextSets()
        .forEach((prefix, identifier) ->
            xml.markup("<set name=\"" + prefix + "\" identifier=\"" + identifier + "\"/>"));
    for (CqlIndex index : CqlIndex.all()) {
      index(xml, index);
    }
    xml.markup("</indexInfo>");
  }

  private static void index(XmlOctets xml, CqlIndex index) {
    List<String> titles = index.scope().prefixes();
    xml.markup(
        "<index search=\"true\" scan=\"%s\" sort=\"%s\">"
            .formatted(index.list().isPresent(), index.sorts()));
    xml.markup("<title lang=\"en\" primary=\"true\">").text(titles.getFirst()).markup("</title>");
    if (titles.size() > 1) {
      xml.markup("<title lang=\"zh\">").text(titles.getLast()).markup("</title>");
    }
    for (String name : index.names()) {
      int point = name.indexOf('.');
      xml.markup(name.equals(index.names().getFirst()) ? "<map primary=\"true\">" : "<map>");
      xml.markup("<name set=\"" + name.substring(0, point) + "\">")
          .text(name.substring(point + 1))
          .markup("</name></map>");
    }
    xml.markup("</index>");
  }

  private static void schemaInfo(XmlOctets xml) {
    xml.markup("<schemaInfo>");
    for (RecordForm form : RecordForm.inXml()) {
      xml.markup("<schema identifier=\"")
          .text(form.schema().identifier())
          .markup("\" name=\"")
          .text(form.shortName())
          .markup("\" sort=\"false\" retrieve=\"true\"><title lang=\"en\">")
          .text(title(form.schema()) + (form.brief() ? ", in brief" : ""))
          .markup("</title></schema>");
    }
    xml.markup("</schemaInfo>");
  }

  private static String title(XmlSchema schema) {
    return switch (schema) {
      case MARCXML -> "MARC 21 in XML, with the holdings of each library";
      case UNIMARC -> "UNIMARC in XML, with the holdings of each library";
      case DC -> "Simple Dublin Core";
    };
  }

  private static void configInfo(XmlOctets xml, SruVersion version) {
    xml.markup("<configInfo>");
    xml.markup(
        "<default type=\"numberOfRecords\">" + SruRequestReader.USUAL_RECORDS + "</default>");
    xml.markup("<default type=\"retrieveSchema\">" + XmlSchema.MARCXML.shortName() + "</default>");
    xml.markup("<default type=\"contextSet\">cql</default>");
    xml.markup("<default type=\"index\">serverChoice</default>");
    xml.markup("<default type=\"relation\">scr</default>");
    xml.markup("<setting type=\"maximumRecords\">" + SruRequestReader.MOST_RECORDS + "</setting>");
    xml.markup("<supports type=\"scan\">cql</supports>");
    xml.markup("<supports type=\"sortModifier\">ascending</supports>");
    xml.markup("<supports type=\"sortModifier\">descending</supports>");
    if (version.isTwo()) {
      xml.markup("<setting type=\"maximumFacetTerms\">" + FacetReader.MOST_TERMS + "</setting>");
      CqlIndex.all().stream()
          .filter(index -> index.facet().isPresent())
          .forEach(index ->
              xml.markup("<supports type=\"facet\">")
                  .text(index.names().getFirst())
                  .markup("</supports>"));
    }
    xml.markup("</configInfo>");
  }
}
