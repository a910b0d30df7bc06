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

/** A record of the catalogue as fields of UNIMARC, or of CNMARC where they differ. */
final class UnimarcFields {
  private UnimarcFields() {}

  /** Adds the fields and returns the leader. */
  static String write(MarcConversion.Source source, MarcDialect target, FieldList fields) {
    BibliographicRecord record = source.record();
    fields.control("001", source.contributed().control("001").orElse(""));
    fields.data("100", "  ", subfields('a', CodedData.unimarc(source)));
    record.identifiers().forEach(identifier -> identifier(identifier, fields));
    fields.data("101", "| ", subfields('a', record.description().languages()));
    title(record, fields);
    record.otherTitles().forEach(title -> otherTitle(title, fields));
    publication(record.publication(), fields);
    description(record.description(), fields);
    contributors(record.contributors(), target == MarcDialect.CNMARC, fields);
    return "00000n" + type(record.form()) + "0 2200000   450 ";
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
      case ELECTRONIC -> "lm";
      case KIT -> "mm";
      case MANUSCRIPT -> "bm";
      case OTHER -> "rm";
    };
  }

  private static void identifier(Identifier identifier, FieldList fields) {
    String value = identifier.value();
    switch (identifier.type()) {
      case ISBN ->
          fields.data("010", "  ", subfields('a', value).with('b', identifier.qualifier()));
      case ISBN_INVALID ->
          fields.data("010", "  ", subfields('z', value).with('b', identifier.qualifier()));
      case ISSN -> fields.data("011", "  ", subfields('a', value));
      case CSBN -> fields.data("091", "  ", subfields('a', value));
      case LCCN -> fields.data("035", "  ", subfields('a', "(DLC)" + value));
      case SYSTEM, OTHER -> fields.data("035", "  ", subfields('a', value));
    }
  }

  private static void title(BibliographicRecord record, FieldList fields) {
    Title title = record.title();
    fields.data(
        "200",
        "1 ",
        subfields('a', title.proper())
            .with('h', title.volume().number())
            .with('i', title.volume().name())
            .with('e', title.remainder())
            .with('f', Responsibility.of(record.contributors(), true))
            .with('g', Responsibility.of(record.contributors(), false))
            .with('A', title.pinyin()));
  }

  private static void otherTitle(Title title, FieldList fields) {
    FieldList.Subfields subfields =
        subfields('a', title.proper())
            .with('h', title.volume().number())
            .with('i', title.volume().name())
            .with('e', title.remainder());
    switch (title.kind()) {
      case UNIFORM -> fields.data("500", "10", subfields);
      case PARALLEL -> fields.data("510", "1 ", subfields);
      case COVER -> fields.data("512", "1 ", subfields);
      case FORMER -> fields.data("520", "1 ", subfields);
      case MAIN, OTHER -> fields.data("517", "1 ", subfields);
      case SERIES ->
          fields.data(
              "225", "2 ", subfields('a', title.proper()).with('v', title.volume().number()));
      case HOST ->
          fields.data(
              "463", " 0", subfields('t', title.proper()).with('v', title.volume().number()));
    }
  }

  private static void publication(Publication publication, FieldList fields) {
    fields.data("205", "  ", subfields('a', publication.edition()));
    fields.data(
        "210",
        "  ",
        subfields('a', publication.places())
            .withAll('c', publication.publishers())
            .with('d', publication.date()));
    fields.data("215", "  ", subfields('a', publication.extent()));
  }

  private static void description(Description description, FieldList fields) {
    description.notes().forEach(note -> fields.data("300", "  ", subfields('a', note)));
    fields.data("330", "  ", subfields('a', description.summary()));
    for (String subject : description.subjects()) {
      String[] parts = subject.split("--", -1);
      FieldList.Subfields subfields = subfields('a', parts[0]);
      for (int i = 1; i < parts.length; i++) {
        subfields.with('x', parts[i]);
      }
      fields.data("606", "0 ", subfields);
    }
    description.keywords().forEach(keyword -> fields.data("610", "0 ", subfields('a', keyword)));
    description.classes().forEach(number -> classification(number, fields));
  }

  private static void classification(Description.Classification number, FieldList fields) {
    switch (number.scheme()) {
      case "clc" -> fields.data("690", "  ", subfields('a', number.number()));
      case "las" -> fields.data("692", "  ", subfields('a', number.number()));
      case "ddc" -> fields.data("676", "  ", subfields('a', number.number()));
      case "lcc" -> fields.data("680", "  ", subfields('a', number.number()));
      default ->
          fields.data("686", "  ", subfields('a', number.number()).with('2', number.scheme()));
    }
  }

  /** CNMARC has no single main entry: those with equal responsibility are all 701 or 711. */
  private static void contributors(
      List<Contributor> contributors, boolean cnmarc, FieldList fields) {
    boolean first = !cnmarc;
    for (Contributor contributor : contributors) {
      String level = contributor.main() ? (first ? "0" : "1") : "2";
      first &= !contributor.main();
      boolean person = contributor.kind() == Contributor.Kind.PERSON;
      String indicators =
          switch (contributor.kind()) {
            case PERSON -> cnmarc ? " 0" : " 1";
            case CORPORATE -> "02";
            case MEETING -> "12";
          };
      fields.data(
          (person ? "70" : "71") + level,
          indicators,
          subfields('a', contributor.name())
              .with('f', contributor.dates())
              .with('A', contributor.pinyin())
              .with('4', contributor.role()));
    }
  }
}
