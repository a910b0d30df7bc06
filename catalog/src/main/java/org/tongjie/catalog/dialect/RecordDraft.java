package org.tongjie.catalog.dialect;

import java.util.ArrayList;
import java.util.List;
import org.tongjie.catalog.bib.BibliographicRecord;
import org.tongjie.catalog.bib.Contributor;
import org.tongjie.catalog.bib.Description;
import org.tongjie.catalog.bib.Form;
import org.tongjie.catalog.bib.Holding;
import org.tongjie.catalog.bib.Identifier;
import org.tongjie.catalog.bib.Publication;
import org.tongjie.catalog.bib.Title;
import org.tongjie.catalog.bib.Volume;

/** A bibliographic record while its fields are read one by one. */
final class RecordDraft {
  Form form = Form.OTHER;
  Title title = Title.UNTITLED;
  boolean titled;
  final List<Title> otherTitles = new ArrayList<>();
  final List<Contributor> contributors = new ArrayList<>();
  final List<Identifier> identifiers = new ArrayList<>();
  final List<String> places = new ArrayList<>();
  final List<String> publishers = new ArrayList<>();
  final List<String> languages = new ArrayList<>();
  final List<String> subjects = new ArrayList<>();
  final List<String> keywords = new ArrayList<>();
  final List<Description.Classification> classes = new ArrayList<>();
  final List<String> notes = new ArrayList<>();
  final List<Holding> holdings = new ArrayList<>();
  String date = "";
  int codedYear;
  String edition = "";
  String extent = "";

  /** What carries the content, where the extent does not say it itself, or empty. */
  String carrier = "";

  String summary = "";

  /** Statement of responsibility, for records without name headings. */
  String responsibility = "";

  Description.Audience audience = Description.Audience.UNKNOWN;

  /** Adds a value that says something and is not there yet. */
  static void add(List<String> values, String value) {
    if (!value.isEmpty() && !values.contains(value)) {
      values.add(value);
    }
  }

  void other(Title.Kind kind, String proper) {
    other(kind, proper, Volume.NONE);
  }

  void other(Title.Kind kind, String proper, Volume volume) {
    if (!proper.isEmpty()) {
      Title other = new Title(kind, proper, "", volume, "");
      if (!otherTitles.contains(other)) {
        otherTitles.add(other);
      }
    }
  }

  void identifier(Identifier.Type type, String value, String qualifier) {
    if (!value.isEmpty()) {
      Identifier identifier = new Identifier(type, value, qualifier);
      if (!identifiers.contains(identifier)) {
        identifiers.add(identifier);
      }
    }
  }

  BibliographicRecord finish() {
    if (contributors.isEmpty() && !responsibility.isEmpty()) {
      contributors.addAll(Responsibility.read(responsibility));
    }
    int written = Years.read(date);
    Publication publication =
        new Publication(
            places,
            publishers,
            date,
            written > 0 ? written : codedYear,
            edition,
            Extents.withCarrier(extent, carrier),
            Extents.pages(extent));
    Description description =
        new Description(languages, subjects, keywords, classes, summary, notes, audience);
    return new BibliographicRecord(
        form, title, otherTitles, contributors, publication, identifiers, description, holdings);
  }
}
