package org.tongjie.catalog.index;

import java.util.ArrayList;
import java.util.List;
import org.tongjie.catalog.bib.BibliographicRecord;
import org.tongjie.catalog.bib.Cluster;
import org.tongjie.catalog.bib.Contribution;
import org.tongjie.catalog.bib.Contributor;
import org.tongjie.catalog.bib.Description;
import org.tongjie.catalog.bib.Form;
import org.tongjie.catalog.bib.Holding;
import org.tongjie.catalog.bib.Identifier;
import org.tongjie.catalog.bib.Publication;
import org.tongjie.catalog.bib.Title;
import org.tongjie.catalog.bib.Volume;
import org.tongjie.catalog.directory.AgencySymbol;

/** Makes records and clusters for tests, with as little said as a test needs. */
final class SampleClusters {
  private SampleClusters() {}

  /** A cluster of one record of library L1. */
  static Cluster cluster(long id, String title, String... authors) {
    return new Cluster(id, List.of(contribution(id, "L1", record(title, authors))));
  }

  static Contribution contribution(long id, String library, BibliographicRecord record) {
    return new Contribution(id, new AgencySymbol(library), "main", "001-" + id, record);
  }

  static BibliographicRecord record(String title, String... authors) {
    return record(title, Publication.UNKNOWN, List.of(), List.of(), authors);
  }

  static BibliographicRecord record(
      String title,
      Publication publication,
      List<Identifier> identifiers,
      List<Holding> holdings,
      String... authors) {
    return new BibliographicRecord(
        Form.BOOK,
        new Title(Title.Kind.MAIN, title, "", Volume.NONE, ""),
        List.of(),
        contributors(authors),
        publication,
        identifiers,
        Description.NONE,
        holdings);
  }

  static Publication published(String publisher, int year) {
    return new Publication(List.of(), List.of(publisher), Integer.toString(year), year, "", "", 0);
  }

  static Identifier isbn(String digits) {
    return new Identifier(Identifier.Type.ISBN, digits, "");
  }

  static Holding holding(String location, String callNumber, String barcode) {
    return new Holding("", location, callNumber, "", List.of(new Holding.Item(barcode, "", "")));
  }

  private static List<Contributor> contributors(String... authors) {
    List<Contributor> contributors = new ArrayList<>();
    for (String author : authors) {
      contributors.add(
          new Contributor(Contributor.Kind.PERSON, author, "", "", "", contributors.isEmpty()));
    }
    return contributors;
  }
}
