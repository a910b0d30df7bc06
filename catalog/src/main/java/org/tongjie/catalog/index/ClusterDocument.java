package org.tongjie.catalog.index;

import java.util.Collection;
import java.util.Comparator;
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

  private static final Comparator<Contribution> BY_NAME =
      Comparator.comparing(Contribution::agency)
          .thenComparing(Contribution::source)
          .thenComparing(Contribution::controlNumber);

  private ClusterDocument() {}

  /** The document's identifier: "c" and the cluster's number. */
  public static String id(long clusterId) {
    return "c" + clusterId;
  }

  /**
   * The cluster's number in a document's identifier.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static long number(String id) {
    if (!id.startsWith("c")) {
      throw new IllegalArgumentException("not a record's identifier: " + id);
    }
    return Long.parseLong(id, 1, id.length(), 10);
  }

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
    document.setField(IndexField.ID, id(cluster.id()));
    addShown(document, mostComplete(cluster.members()));
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

  /**
   * The fullest description; of equal ones the first by library and control number, whichever came
   * first.
   */
  private static BibliographicRecord mostComplete(List<Contribution> members) {
    Contribution best = members.getFirst();
    int most = members.size() == 1 ? 0 : completeness(best.record());
    for (int i = 1; i < members.size(); i++) {
      Contribution member = members.get(i);
      int score = completeness(member.record());
      boolean ahead = score == most && BY_NAME.compare(member, best) < 0;
      if (score > most || ahead) {
        most = score;
        best = member;
      }
    }
    return best.record();
  }

  /** Counts what a reader looks at first; a title outweighs all the rest. */
  private static int completeness(BibliographicRecord record) {
    Publication publication = record.publication();
    Description description = record.description();
    return (record.title().proper().isBlank() ? 0 : 100)
        + one(!record.title().remainder().isEmpty())
        + 3 * one(!record.contributors().isEmpty())
        + 2 * one(!publication.publishers().isEmpty())
        + 2 * one(publication.year() != 0)
        + one(!publication.edition().isEmpty())
        + one(publication.pages() != 0)
        + 2 * one(!record.identifiers().isEmpty())
        + one(!description.languages().isEmpty())
        + one(!description.classes().isEmpty())
        + one(!description.summary().isEmpty())
        + Math.min(3, description.subjects().size());
  }

  private static int one(boolean present) {
    return present ? 1 : 0;
  }
}
