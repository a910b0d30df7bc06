package org.tongjie.catalog.index;

import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.solr.common.SolrInputDocument;
import org.tongjie.catalog.bib.BibliographicRecord;
import org.tongjie.catalog.bib.Contribution;
import org.tongjie.catalog.bib.Contributor;
import org.tongjie.catalog.bib.Description;
import org.tongjie.catalog.bib.Identifier;
import org.tongjie.catalog.bib.Title;
import org.tongjie.catalog.query.NumberForm;

/** What the members of a cluster say, each thing once. */
final class SearchedValues {
  /** Characters of summaries and notes that are searched in one document. */
  private static final int MAX_NOTES = 20_000;

  /** Levels of a 中图法 class that are counted: I, I2, I24. */
  private static final int CLC_LEVELS = 3;

  private final Set<String> titles = new LinkedHashSet<>();
  private final Set<String> exactTitles = new LinkedHashSet<>();
  private final Set<String> otherTitles = new LinkedHashSet<>();
  private final Set<String> otherExactTitles = new LinkedHashSet<>();
  private final Set<String> series = new LinkedHashSet<>();
  private final Set<String> authors = new LinkedHashSet<>();
  private final Set<String> corporates = new LinkedHashSet<>();
  private final Set<String> subjects = new LinkedHashSet<>();
  private final Set<String> publishers = new LinkedHashSet<>();
  private final Set<String> places = new LinkedHashSet<>();
  private final Set<String> notes = new LinkedHashSet<>();
  private final Set<String> isbns = new LinkedHashSet<>();
  private final Set<String> issns = new LinkedHashSet<>();
  private final Set<String> lccns = new LinkedHashSet<>();
  private final Set<String> numbers = new LinkedHashSet<>();
  private final Set<String> localNumbers = new LinkedHashSet<>();
  private final Set<String> classNumbers = new LinkedHashSet<>();
  private final Set<String> clc = new LinkedHashSet<>();
  private int noteLength;

  void add(Contribution member) {
    addLocalNumber(member);
    BibliographicRecord record = member.record();
    addTitle(record.title());
    for (Title title : record.otherTitles()) {
      addOther(title);
    }
    for (Contributor contributor : record.contributors()) {
      boolean person = contributor.kind() == Contributor.Kind.PERSON;
      addText(person ? authors : corporates, contributor.name());
    }
    for (String place : record.publication().places()) {
      addText(places, place);
    }
    for (String publisher : record.publication().publishers()) {
      addText(publishers, publisher);
    }
    for (Identifier identifier : record.identifiers()) {
      addNumber(identifier);
    }
    addDescription(record.description());
  }

  private void addTitle(Title title) {
    addText(titles, title.display());
    addText(exactTitles, title.proper());
    if (!title.volume().number().isEmpty()) {
      addText(exactTitles, title.proper() + ' ' + title.volume().number());
    }
  }

  private void addOther(Title title) {
    switch (title.kind()) {
      case SERIES -> addText(series, title.display());
      case HOST -> addText(otherTitles, title.display());
      case MAIN, PARALLEL, UNIFORM, COVER, FORMER, OTHER -> {
        addText(otherTitles, title.display());
        addText(otherExactTitles, title.proper());
      }
    }
  }

  /** A record without a control number has a hash for it, which nobody asks for. */
  private void addLocalNumber(Contribution member) {
    String number = NumberForm.plain(member.controlNumber());
    if (!member.controlNumber().startsWith("#") && !number.isEmpty()) {
      localNumbers.add(number + '/' + member.agency().value());
    }
  }

  private void addDescription(Description description) {
    for (String subject : description.subjects()) {
      addText(subjects, subject);
    }
    for (String keyword : description.keywords()) {
      addText(subjects, keyword);
    }
    for (Description.Classification number : description.classes()) {
      addClass(number);
    }
    addNote(description.summary());
    for (String note : description.notes()) {
      addNote(note);
    }
  }

  private void addNote(String note) {
    if (noteLength < MAX_NOTES && !note.isEmpty() && notes.add(note)) {
      noteLength += note.length();
    }
  }

  private void addNumber(Identifier identifier) {
    switch (identifier.type()) {
      case ISBN, ISBN_INVALID -> addText(isbns, NumberForm.plain(identifier.value()));
      case ISSN -> addText(issns, NumberForm.plain(identifier.value()));
      case LCCN -> addText(lccns, NumberForm.lccn(identifier.value()));
      case CSBN, SYSTEM, OTHER -> addText(numbers, NumberForm.plain(identifier.value()));
    }
  }

  private void addClass(Description.Classification number) {
    addText(classNumbers, NumberForm.callNumber(number.number()));
    if (number.scheme().equals("clc")) {
      addLevels(number.number());
    }
  }

  /** The first letters, which under T are two, and then a digit a level. */
  private void addLevels(String number) {
    int letters = 0;
    while (letters < number.length() && letters < 2 && isCapital(number.charAt(letters))) {
      letters++;
    }
    if (letters == 0) {
      return;
    }
    clc.add(number.substring(0, 1));
    int end = letters;
    for (int level = letters == 2 ? 2 : 1; level <= CLC_LEVELS; level++) {
      clc.add(number.substring(0, end));
      if (end == number.length() || !Character.isDigit(number.charAt(end))) {
        return;
      }
      end++;
    }
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private static void addText(Set<String> values, String text) {
    if (!text.isEmpty()) {
      values.add(text);
    }
  }

  void addTo(SolrInputDocument document) {
    ClusterDocument.addAll(document, IndexField.TITLE, titles);
    ClusterDocument.addAll(document, IndexField.TITLE_EXACT, exactTitles);
    ClusterDocument.addAll(document, IndexField.TITLE_OTHER, otherTitles);
    otherExactTitles.removeAll(exactTitles);
    ClusterDocument.addAll(document, IndexField.TITLE_OTHER_EXACT, otherExactTitles);
    ClusterDocument.addAll(document, IndexField.SERIES, series);
    ClusterDocument.addAll(document, IndexField.AUTHOR, authors);
    ClusterDocument.addAll(document, IndexField.CORPORATE, corporates);
    ClusterDocument.addAll(document, IndexField.SUBJECT, subjects);
    ClusterDocument.addAll(document, IndexField.PUBLISHER, publishers);
    ClusterDocument.addAll(document, IndexField.PLACE, places);
    ClusterDocument.addAll(document, IndexField.NOTE, notes);
    ClusterDocument.addAll(document, IndexField.ISBN, isbns);
    ClusterDocument.addAll(document, IndexField.ISSN, issns);
    ClusterDocument.addAll(document, IndexField.LCCN, lccns);
    ClusterDocument.addAll(document, IndexField.NUMBER, numbers);
    ClusterDocument.addAll(document, IndexField.LOCAL_NUMBER, localNumbers);
    ClusterDocument.addAll(document, IndexField.CLASS_NUMBER, classNumbers);
    ClusterDocument.addAll(document, IndexField.CLC, clc);
  }
}
