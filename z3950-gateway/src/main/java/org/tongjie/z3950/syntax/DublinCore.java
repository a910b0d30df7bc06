package org.tongjie.z3950.syntax;

import java.util.List;
import java.util.Locale;
import org.tongjie.catalog.bib.BibliographicRecord;
import org.tongjie.catalog.bib.Contributor;
import org.tongjie.catalog.bib.Description;
import org.tongjie.catalog.bib.Form;
import org.tongjie.catalog.bib.Identifier;
import org.tongjie.catalog.bib.Publication;
import org.tongjie.catalog.bib.Title;
import org.tongjie.catalog.cluster.ClusterId;
import org.tongjie.catalog.cluster.ClusterRecord;
import org.tongjie.catalog.marc.XmlText;

/** Simple Dublin Core in the container of SRU's dc-v1.1 schema, made from what all members say. */
final class DublinCore {
  private static final String BEGIN =
      "<srw_dc:dc xmlns:srw_dc=\"info:srw/schema/1/dc-schema\""
          + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n";

  private final StringBuilder xml = new StringBuilder(2048);

  private DublinCore() {}

  static String write(ClusterRecord cluster) {
    DublinCore dc = new DublinCore();
    dc.record(cluster.description());
    dc.element("identifier", ClusterId.of(cluster.id()));
    return dc.xml.append("</srw_dc:dc>").toString();
  }

  private void record(BibliographicRecord record) {
    xml.append(BEGIN);
    element("title", record.title().display());
    for (Title title : record.otherTitles()) {
      boolean within = title.kind() == Title.Kind.SERIES || title.kind() == Title.Kind.HOST;
      element(within ? "relation" : "title", title.display());
    }
    for (Contributor contributor : record.contributors()) {
      element(contributor.main() ? "creator" : "contributor", contributor.name());
    }
    description(record.description());
    publication(record.publication());
    element("type", type(record.form()));
    record.identifiers().forEach(this::identifier);
  }

  private void description(Description description) {
    elements("subject", description.subjects());
    elements("subject", description.keywords());
    description.classes().forEach(number -> element("subject", number.number()));
    element("description", description.summary());
    elements("description", description.notes());
    elements("language", description.languages());
  }

  private void publication(Publication publication) {
    elements("publisher", publication.publishers());
    boolean dated = publication.year() != 0;
    element("date", dated ? Integer.toString(publication.year()) : publication.date());
    element("format", publication.extent());
  }

  private void identifier(Identifier identifier) {
    switch (identifier.type()) {
      case ISBN -> element("identifier", "urn:isbn:" + identifier.value());
      case ISSN -> element("identifier", "urn:issn:" + identifier.value());
      case ISBN_INVALID, CSBN, LCCN, SYSTEM, OTHER -> element("identifier", identifier.value());
    }
  }

  /** Types of the DCMI Type Vocabulary, and its ways of text in words. */
  private static String type(Form form) {
    return switch (form) {
      case BOOK, SERIAL, ARTICLE, BRAILLE, MANUSCRIPT -> "Text";
      case MAP, PICTURE -> "StillImage";
      case MUSIC_SCORE -> "Text";
      case SOUND -> "Sound";
      case VIDEO -> "MovingImage";
      case ELECTRONIC -> "Software";
      case KIT -> "Collection";
      case OTHER -> form.name().toLowerCase(Locale.ROOT);
    };
  }

  private void elements(String name, List<String> values) {
    values.forEach(value -> element(name, value));
  }

  private void element(String name, String value) {
    if (!value.isBlank()) {
      xml.append("  <dc:").append(name).append('>');
      XmlText.append(xml, value);
      xml.append("</dc:").append(name).append(">\n");
    }
  }
}
