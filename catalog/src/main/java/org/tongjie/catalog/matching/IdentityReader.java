package org.tongjie.catalog.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.tongjie.catalog.bib.BibliographicRecord;
import org.tongjie.catalog.bib.Contributor;
import org.tongjie.catalog.bib.Description;
import org.tongjie.catalog.bib.Identifier;
import org.tongjie.catalog.bib.Publication;
import org.tongjie.catalog.bib.Title;
import org.tongjie.catalog.matching.MatchIdentity.Imprint;
import org.tongjie.catalog.matching.MatchIdentity.Names;
import org.tongjie.catalog.matching.MatchIdentity.Numbers;
import org.tongjie.catalog.matching.MatchIdentity.Part;
import org.tongjie.catalog.matching.MatchIdentity.Titles;
import org.tongjie.catalog.text.HanFold;
import org.tongjie.catalog.text.VolumeDesignation;

/** Folds a record to its match identity. */
final class IdentityReader {
  private static final int MAX_NAMES = 6;
  private static final int MAX_OTHERS = 4;

  private IdentityReader() {}

  static MatchIdentity read(BibliographicRecord record) {
    TitleReader title = TitleReader.read(record.title());
    Publication publication = record.publication();
    Carriers.Extent extent = Carriers.read(record.form(), publication.extent());
    Editions edition = Editions.read(publication.edition()).and(title.edition());
    Part part =
        new Part(
            title.volume(),
            title.part(),
            Math.max(title.pieces(), extent.pieces()),
            series(record.otherTitles()));
    Imprint imprint =
        new Imprint(
            publishers(publication),
            publication.year(),
            edition.number(),
            edition.version(),
            publication.pages(),
            language(record.description()));
    return new MatchIdentity(
        record.form(),
        extent.carrier(),
        new Titles(title.base(), title.rest(), others(record.otherTitles(), title.base())),
        part,
        names(record.contributors()),
        imprint,
        numbers(record));
  }

  private static String language(Description description) {
    return description.languages().isEmpty() ? "" : description.languages().getFirst();
  }

  private static List<String> publishers(Publication publication) {
    List<String> folded = new ArrayList<>(publication.publishers().size());
    for (String publisher : publication.publishers()) {
      addDistinct(folded, Publishers.fold(publisher));
    }
    return folded;
  }

  private static Names names(List<Contributor> contributors) {
    List<String> persons = new ArrayList<>(3);
    List<String> bodies = new ArrayList<>(2);
    for (Contributor contributor : contributors) {
      List<String> names = contributor.kind() == Contributor.Kind.PERSON ? persons : bodies;
      if (names.size() < MAX_NAMES) {
        addDistinct(names, NameAgreement.fold(contributor.name()));
      }
    }
    return new Names(persons, bodies);
  }

  private static List<String> others(List<Title> titles, String base) {
    List<String> others = new ArrayList<>(MAX_OTHERS);
    for (Title title : titles) {
      if (others.size() < MAX_OTHERS && canStandForMain(title.kind())) {
        String folded = HanFold.letters(title.proper());
        if (!folded.equals(base)) {
          addDistinct(others, folded);
        }
      }
    }
    Collections.sort(others);
    return others;
  }

  /** A series holds many manifestations, and a serial under a former title was another one. */
  private static boolean canStandForMain(Title.Kind kind) {
    return kind != Title.Kind.SERIES && kind != Title.Kind.FORMER;
  }

  /** Series and host titles that come with a number. */
  private static List<String> series(List<Title> titles) {
    List<String> series = new ArrayList<>(2);
    for (Title title : titles) {
      boolean numbered = title.kind() == Title.Kind.SERIES || title.kind() == Title.Kind.HOST;
      if (numbered && !title.volume().number().isEmpty()) {
        String number = VolumeDesignation.read(title.volume().number()).value();
        if (!number.isEmpty()) {
          addDistinct(series, HanFold.letters(title.proper()) + "#" + number);
        }
      }
    }
    Collections.sort(series);
    return series;
  }

  private static Numbers numbers(BibliographicRecord record) {
    List<String> isbns = new ArrayList<>(2);
    List<String> csbns = new ArrayList<>(0);
    List<String> issns = new ArrayList<>(0);
    List<String> systems = new ArrayList<>(2);
    List<String> documents = new ArrayList<>(1);
    for (Identifier identifier : record.identifiers()) {
      switch (identifier.type()) {
        case ISBN -> addDistinct(isbns, identifier.value());
        case CSBN -> addDistinct(csbns, HanFold.letters(identifier.value()));
        case ISSN -> addDistinct(issns, identifier.value());
        case LCCN -> addDistinct(systems, SystemNumbers.lccn(identifier.value()));
        case SYSTEM -> addDistinct(systems, SystemNumbers.fold(identifier.value()));
        case OTHER -> addDistinct(documents, "report " + HanFold.letters(identifier.value()));
        case ISBN_INVALID -> {}
      }
    }
    for (Description.Classification number : record.description().classes()) {
      if (number.scheme().equals("sudoc")) {
        addDistinct(documents, "sudoc " + HanFold.words(number.number()));
      }
    }
    Collections.sort(isbns);
    Collections.sort(csbns);
    Collections.sort(issns);
    Collections.sort(systems);
    Collections.sort(documents);
    return new Numbers(isbns, csbns, issns, systems, documents);
  }

  private static void addDistinct(List<String> values, String value) {
    if (!value.isEmpty() && !values.contains(value)) {
      values.add(value);
    }
  }
}
