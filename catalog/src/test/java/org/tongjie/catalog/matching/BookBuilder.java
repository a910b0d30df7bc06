package org.tongjie.catalog.matching;

import java.util.ArrayList;
import java.util.List;
import org.tongjie.catalog.bib.BibliographicRecord;
import org.tongjie.catalog.bib.Contributor;
import org.tongjie.catalog.bib.Description;
import org.tongjie.catalog.bib.Form;
import org.tongjie.catalog.bib.Identifier;
import org.tongjie.catalog.bib.Publication;
import org.tongjie.catalog.bib.Title;
import org.tongjie.catalog.bib.Volume;

/** Describes a manifestation as one library might catalogue it. */
final class BookBuilder {
  private final String title;
  private String remainder = "";
  private Volume volume = Volume.NONE;
  private Form form = Form.BOOK;
  private final List<Title> others = new ArrayList<>();
  private final List<Contributor> contributors = new ArrayList<>();
  private final List<Identifier> identifiers = new ArrayList<>();
  private final List<String> publishers = new ArrayList<>();
  private final List<Description.Classification> classes = new ArrayList<>();
  private final List<String> languages = new ArrayList<>();
  private int year;
  private String edition = "";
  private String extent = "";
  private int pages;

  private BookBuilder(String title) {
    this.title = title;
  }

  static BookBuilder book(String title) {
    return new BookBuilder(title);
  }

  BookBuilder subtitle(String text) {
    remainder = text;
    return this;
  }

  BookBuilder volume(String number, String name) {
    volume = new Volume(number, name);
    return this;
  }

  BookBuilder form(Form kind) {
    form = kind;
    return this;
  }

  BookBuilder by(String name) {
    return by(name, "");
  }

  /** The first is the main one. */
  BookBuilder by(String name, String role) {
    contributors.add(
        new Contributor(Contributor.Kind.PERSON, name, role, "", "", contributors.isEmpty()));
    return this;
  }

  BookBuilder language(String code) {
    languages.add(code);
    return this;
  }

  BookBuilder body(String name) {
    contributors.add(new Contributor(Contributor.Kind.CORPORATE, name, "", "", "", true));
    return this;
  }

  BookBuilder published(String publisher, int in) {
    publishers.add(publisher);
    year = in;
    return this;
  }

  BookBuilder edition(String statement) {
    edition = statement;
    return this;
  }

  BookBuilder pages(int count) {
    pages = count;
    extent = count + "页";
    return this;
  }

  BookBuilder extent(String text) {
    extent = text;
    return this;
  }

  BookBuilder isbn(String isbn13) {
    return number(Identifier.Type.ISBN, isbn13);
  }

  BookBuilder number(Identifier.Type type, String value) {
    identifiers.add(new Identifier(type, value, ""));
    return this;
  }

  BookBuilder sudoc(String number) {
    classes.add(new Description.Classification("sudoc", number));
    return this;
  }

  BookBuilder series(String name, String number) {
    others.add(new Title(Title.Kind.SERIES, name, "", new Volume(number, ""), ""));
    return this;
  }

  MatchIdentity identity() {
    return MatchIdentity.of(record());
  }

  BibliographicRecord record() {
    return new BibliographicRecord(
        form,
        new Title(Title.Kind.MAIN, title, remainder, volume, ""),
        others,
        contributors,
        new Publication(
            List.of(),
            publishers,
            year == 0 ? "" : String.valueOf(year),
            year,
            edition,
            extent,
            pages),
        identifiers,
        new Description(
            languages, List.of(), List.of(), classes, "", List.of(), Description.Audience.UNKNOWN),
        List.of());
  }
}
