package org.tongjie.catalog.marc;

import static org.tongjie.catalog.marc.FieldList.subfields;

import java.util.List;
import org.tongjie.catalog.bib.BibliographicRecord;
import org.tongjie.catalog.bib.Contributor;
import org.tongjie.catalog.bib.Description;
import org.tongjie.catalog.bib.Form;
import org.tongjie.catalog.bib.Identifier;
import org.tongjie.catalog.bib.Publication;
import org.tongjie.catalog.bib.Title;

/** A record of the catalogue as fields of MARC 21. */
final class Marc21Fields {
  private Marc21Fields() {}

  /** Adds the fields and returns the leader. */
  static String write(MarcConversion.Source source, FieldList fields) {
    BibliographicRecord record = source.record();
    fields.control("001", source.contributed().control("001").orElse(""));
    fields.control("008", CodedData.marc21(source));
    record.identifiers().forEach(identifier -> identifier(identifier, fields));
    if (record.description().languages().size() > 1) {
      fields.data("041", "0 ", subfields('a', record.description().languages()));
    }
    boolean mainEntry = contributors(record.contributors(), fields);
    title(record, mainEntry, fields);
    record.otherTitles().forEach(title -> otherTitle(title, mainEntry, fields));
    publication(record.publication(), fields);
    description(record.description(), fields);
    return "00000n" + type(record.form()) + " a2200000 i 4500";
  }

  /** Leader/06–07. */
  private static String type(Form form) {
    return switch (form) {
      case BOOK, BRAILLE -> "am";
      case SERIAL -> "as";
      case ARTICLE -> "aa";
      case MAP -> "em";
      case MUSIC_SCORE -> "cm";
      case SOUND -> "jm";
      case VIDEO -> "gm";
      case PICTURE -> "km";
      case ELECTRONIC -> "mm";
      case KIT -> "om";
      case MANUSCRIPT -> "tm";
      case OTHER -> "rm";
    };
  }

  private static void identifier(Identifier identifier, FieldList fields) {
    String value = identifier.value();
    switch (identifier.type()) {
      case ISBN ->
          fields.data("020", "  ", subfields('a', value).with('q', identifier.qualifier()));
      case ISBN_INVALID ->
          fields.data("020", "  ", subfields('z', value).with('q', identifier.qualifier()));
      case ISSN -> fields.data("022", "  ", subfields('a', value));
      case LCCN -> fields.data("010", "  ", subfields('a', value));
      case SYSTEM -> fields.data("035", "  ", subfields('a', value));
      case CSBN, OTHER ->
          fields.data("024", "8 ", subfields('a', value).with('q', identifier.qualifier()));
    }
  }

  /** The first main contributor is the main entry; returns whether there is one. */
  private static boolean contributors(List<Contributor> contributors, FieldList fields) {
    boolean mainEntry = false;
    for (Contributor contributor : contributors) {
      boolean main = contributor.main() && !mainEntry;
      mainEntry |= main;
      String indicators = contributor.kind() == Contributor.Kind.PERSON ? "1 " : "2 ";
      fields.data(
          (main ? "1" : "7") + kind(contributor.kind()),
          indicators,
          subfields('a', contributor.name())
              .with('d', contributor.dates())
              .with('e', contributor.role()));
    }
    return mainEntry;
  }

  private static String kind(Contributor.Kind kind) {
    return switch (kind) {
      case PERSON -> "00";
      case CORPORATE -> "10";
      case MEETING -> "11";
    };
  }

  private static void title(BibliographicRecord record, boolean mainEntry, FieldList fields) {
    Title title = record.title();
    fields.data(
        "245",
        mainEntry ? "10" : "00",
        subfields('a', title.proper())
            .with('n', title.volume().number())
            .with('p', title.volume().name())
            .with('b', title.remainder())
            .with('c', Responsibility.all(record.contributors())));
    fields.data("246", "3 ", subfields('a', title.pinyin()));
  }

  private static void otherTitle(Title title, boolean mainEntry, FieldList fields) {
    FieldList.Subfields subfields =
        subfields('a', title.proper())
            .with('n', title.volume().number())
            .with('p', title.volume().name())
            .with('b', title.remainder());
    switch (title.kind()) {
      case UNIFORM ->
          fields.data(
              mainEntry ? "240" : "130", mainEntry ? "10" : "0 ", subfields('a', title.proper()));
      case PARALLEL -> fields.data("246", "31", subfields);
      case COVER -> fields.data("246", "34", subfields);
      case FORMER -> fields.data("247", "10", subfields);
      case MAIN, OTHER -> fields.data("246", "3 ", subfields);
      case SERIES ->
          fields.data(
              "490", "0 ", subfields('a', title.proper()).with('v', title.volume().number()));
      case HOST ->
          fields.data(
              "773", "0 ", subfields('t', title.proper()).with('g', title.volume().number()));
    }
  }

  private static void publication(Publication publication, FieldList fields) {
    fields.data("250", "  ", subfields('a', publication.edition()));
    fields.data(
        "264",
        " 1",
        subfields('a', publication.places())
            .withAll('b', publication.publishers())
            .with('c', publication.date()));
    fields.data("300", "  ", subfields('a', publication.extent()));
  }

  private static void description(Description description, FieldList fields) {
    description.classes().forEach(number -> classification(number, fields));
    description.notes().forEach(note -> fields.data("500", "  ", subfields('a', note)));
    fields.data("520", "  ", subfields('a', description.summary()));
    for (String subject : description.subjects()) {
      String[] parts = subject.split("--", -1);
      FieldList.Subfields subfields = subfields('a', parts[0]);
      for (int i = 1; i < parts.length; i++) {
        subfields.with('x', parts[i]);
      }
      fields.data("650", " 4", subfields);
    }
    description.keywords().forEach(keyword -> fields.data("653", "  ", subfields('a', keyword)));
  }

  private static void classification(Description.Classification number, FieldList fields) {
    switch (number.scheme()) {
      case "ddc" -> fields.data("082", "04", subfields('a', number.number()));
      case "lcc" -> fields.data("050", " 4", subfields('a', number.number()));
      case "sudoc" -> fields.data("086", "0 ", subfields('a', number.number()));
      default ->
          fields.data("084", "  ", subfields('a', number.number()).with('2', number.scheme()));
    }
  }
}
