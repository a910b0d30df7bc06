package org.tongjie.catalog.index;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.apache.solr.common.SolrInputDocument;
import org.tongjie.catalog.bib.BibliographicRecord;
import org.tongjie.catalog.bib.Cluster;
import org.tongjie.catalog.bib.Contribution;
import org.tongjie.catalog.bib.Contributor;
import org.tongjie.catalog.bib.Description;
import org.tongjie.catalog.bib.Publication;
import org.tongjie.catalog.cluster.ClusterId;
import org.tongjie.catalog.cluster.Fullness;
import org.tongjie.catalog.directory.Agency;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.catalog.query.Pinyin;

/**
 * A cluster as the index keeps it: shown as its most complete member describes it, found by what
 * any member says.
 */
public final class ClusterDocument {

  /** What is longer is no code, and the index refuses very long terms. */
  private static final int MAX_CODE = 16;

  private ClusterDocument() {}

  /**
   * Builds the document.
   *
   * @param directory the library of a symbol
   */
  public static SolrInputDocument of(Cluster cluster, Function<AgencySymbol, Agency> directory) {
    SearchedValues searched = new SearchedValues();
    for (Contribution member : cluster.members()) {
      searched.add(member);
    }
    SolrInputDocument document = new SolrInputDocument();
    document.setField(IndexField.ID, ClusterId.of(cluster.id()));
    addShown(document, Fullness.fullest(cluster.members()).record());
    searched.addTo(document);
    new HoldingsValues(cluster.members(), directory).addTo(document);
    return document;
  }

  private static void addShown(SolrInputDocument document, BibliographicRecord record) {
    String title = record.title().display();
    document.setField(IndexField.TITLE_SHOWN, title);
    document.setField(IndexField.TITLE_SORT, Pinyin.sortKey(title));
    Publication publication = record.publication();
    if (!publication.publishers().isEmpty()) {
      document.setField(IndexField.PUBLISHER_SHOWN, publication.publishers().getFirst());
    }
    if (publication.year() != 0) {
      document.setField(IndexField.YEAR, publication.year());
    }
    if (!record.contributors().isEmpty()) {
      String first = record.contributors().getFirst().name();
      document.setField(IndexField.AUTHOR_SORT, Pinyin.sortKey(first));
    }
    for (Contributor contributor : record.contributors()) {
      document.addField(IndexField.AUTHOR_SHOWN, contributor.name());
    }
    Description description = record.description();
    document.setField(IndexField.FORM, record.form().name().toLowerCase(Locale.ROOT));
    if (description.audience() != Description.Audience.UNKNOWN) {
      document.setField(
          IndexField.AUDIENCE, description.audience().name().toLowerCase(Locale.ROOT));
    }
    for (String language : description.languages()) {
      if (language.length() <= MAX_CODE) {
        document.addField(IndexField.LANGUAGE, language);
      }
    }
  }

  static void addAll(SolrInputDocument document, String field, Collection<String> values) {
    switch (values.size()) {
      case 0 -> {} // a document has no empty fields
      case 1 -> document.setField(field, values.iterator().next());
      default -> document.setField(field, List.copyOf(values));
    }
  }
}
