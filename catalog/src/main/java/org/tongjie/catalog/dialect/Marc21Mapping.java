package org.tongjie.catalog.dialect;

import java.util.List;
import org.tongjie.catalog.bib.Contributor;
import org.tongjie.catalog.bib.Description;
import org.tongjie.catalog.bib.Title;
import org.tongjie.catalog.bib.Volume;
import org.tongjie.catalog.marc.MarcField;
import org.tongjie.catalog.marc.MarcRecord;

/** MARC 21 Bibliographic. Where 880 gives a title or name in its own script, that one leads. */
final class Marc21Mapping {
  private Marc21Mapping() {}

  static void map(MarcRecord record, RecordDraft draft) {
    List<MarcField> fields = record.fields();
    for (int i = 0; i < fields.size(); i++) {
      switch (fields.get(i)) {
        case MarcField.Control control -> {
          if (control.tag().equals("008")) {
            general(control.value(), draft);
          }
        }
        case MarcField.Data field -> map(field, draft);
      }
    }
    Marc21Script.apply(fields, draft);
    Marc21Form.read(record, draft);
  }

  private static void map(MarcField.Data field, RecordDraft draft) {
    switch (field.tag().charAt(0)) {
      case '0' -> number(field, draft);
      case '1', '7' -> heading(field, draft);
      case '2' -> title(field, draft);
      case '3', '4', '8' -> series(field, draft);
      case '5' -> note(field, draft);
      case '6' -> subject(field, draft);
      default -> {}
    }
  }

  /** 008: 7–10 the year, 22 the audience, 35–37 the language. */
  private static void general(String coded, RecordDraft draft) {
    if (coded.length() >= 11) {
      draft.codedYear = Years.read(coded.substring(7, 11));
    }
    if (coded.length() >= 38) {
      draft.audience =
          switch (coded.charAt(22)) {
            case 'a' -> Description.Audience.PRESCHOOL;
            case 'b' -> Description.Audience.PRIMARY;
            case 'c', 'j' -> Description.Audience.CHILDREN;
            case 'd' -> Description.Audience.YOUNG_ADULT;
            case 'e' -> Description.Audience.ADULT;
            default -> Description.Audience.UNKNOWN;
          };
      String language = coded.substring(35, 38);
      if (Character.isLetter(language.charAt(0))) {
        RecordDraft.add(draft.languages, language);
      }
    }
  }

  private static void number(MarcField.Data field, RecordDraft draft) {
    switch (field.tag()) {
      case "010", "020", "022", "024", "027", "035", "088" -> Marc21Numbers.add(field, draft);
      case "041" -> {
        for (MarcField.Subfield subfield : field.subfields()) {
          if (subfield.code() == 'a') {
            languages(subfield.value(), draft);
          }
        }
      }
      case "050", "060", "080", "082", "084", "086", "090" -> Marc21Numbers.addClass(field, draft);
      default -> {}
    }
  }

  /** Older records run codes together: engfre. */
  private static void languages(String codes, RecordDraft draft) {
    for (int i = 0; i + 3 <= codes.length() && i < 18; i += 3) {
      RecordDraft.add(draft.languages, codes.substring(i, i + 3));
    }
  }

  private static void heading(MarcField.Data field, RecordDraft draft) {
    switch (field.tag()) {
      case "100", "700", "110", "710", "111", "711", "720" -> {
        if (field.first('t').isEmpty()) {
          contributor(field, draft);
        }
      }
      case "130", "730" -> draft.other(Title.Kind.UNIFORM, trimmed(field, 'a'));
      case "773" -> draft.other(Title.Kind.HOST, trimmed(field, 't'), volume(field.first('g')));
      case "780" -> draft.other(Title.Kind.FORMER, trimmed(field, 't'));
      default -> {}
    }
  }

  static void contributor(MarcField.Data field, RecordDraft draft) {
    String name = name(field);
    if (name.isEmpty()) {
      return;
    }
    Contributor.Kind kind =
        switch (field.tag().charAt(1)) {
          case '1' ->
              field.tag().charAt(2) == '1' ? Contributor.Kind.MEETING : Contributor.Kind.CORPORATE;
          default -> Contributor.Kind.PERSON;
        };
    String role = field.first('e').isEmpty() ? Relators.words(field.first('4')) : field.first('e');
    boolean main = field.tag().charAt(0) == '1';
    draft.contributors.add(
        new Contributor(kind, name, Punctuation.trim(role), trimmed(field, 'd'), "", main));
  }

  static String name(MarcField.Data field) {
    String entry = trimmed(field, 'a');
    if (field.tag().endsWith("00")) {
      return entry;
    }
    StringBuilder name = new StringBuilder(entry);
    for (MarcField.Subfield subfield : field.subfields()) {
      if (subfield.code() == 'b') {
        append(name, ". ", Punctuation.trim(subfield.value()));
      }
    }
    return name.toString();
  }

  private static void title(MarcField.Data field, RecordDraft draft) {
    switch (field.tag()) {
      case "240" -> draft.other(Title.Kind.UNIFORM, trimmed(field, 'a'));
      case "245" -> {
        if (!draft.titled) {
          draft.title = main(field);
          draft.responsibility = responsibility(field);
          draft.titled = true;
        }
        draft.carrier = draft.carrier.isEmpty() ? medium(field.first('h')) : draft.carrier;
      }
      case "246" -> draft.other(varyingKind(field.ind2()), trimmed(field, 'a'));
      case "247" -> draft.other(Title.Kind.FORMER, trimmed(field, 'a'));
      case "250" -> draft.edition = draft.edition.isEmpty() ? trimmed(field, 'a') : draft.edition;
      case "260" -> publication(field, draft);
      case "264" -> {
        if (field.ind2() == '1' || field.ind2() == ' ') {
          publication(field, draft);
        }
      }
      default -> {}
    }
  }

  /** 245 as a title: $n and $p repeat for parts of parts. */
  static Title main(MarcField.Data field) {
    StringBuilder remainder = new StringBuilder();
    StringBuilder number = new StringBuilder();
    StringBuilder name = new StringBuilder();
    String proper = "";
    for (MarcField.Subfield subfield : field.subfields()) {
      String value = Punctuation.trim(subfield.value());
      switch (subfield.code()) {
        case 'a' -> proper = proper.isEmpty() ? value : proper;
        case 'b' -> append(remainder, " : ", value);
        case 'n' -> append(number, ". ", value);
        case 'p' -> append(name, ". ", value);
        default -> {}
      }
    }
    Volume volume =
        number.isEmpty() && name.isEmpty()
            ? Volume.NONE
            : new Volume(number.toString(), name.toString());
    return new Title(Title.Kind.MAIN, proper, remainder.toString(), volume, "");
  }

  /** 245 $c, read for names only where it is Chinese; other scripts have headings. */
  static String responsibility(MarcField.Data field) {
    String statement = field.first('c');
    for (int i = 0; i < statement.length(); i++) {
      if (Character.isIdeographic(statement.charAt(i))) {
        return statement;
      }
    }
    return "";
  }

  /** 245 $h of records before RDA: [electronic resource], [microform]. */
  private static String medium(String designation) {
    if (designation.contains("lectronic") || designation.contains("omputer")) {
      return "electronic resource";
    }
    return designation.contains("icrofo") || designation.contains("icrofi") ? "microform" : "";
  }

  private static Title.Kind varyingKind(char indicator) {
    return switch (indicator) {
      case '1' -> Title.Kind.PARALLEL;
      case '4' -> Title.Kind.COVER;
      default -> Title.Kind.OTHER;
    };
  }

  private static void publication(MarcField.Data field, RecordDraft draft) {
    for (MarcField.Subfield subfield : field.subfields()) {
      String value = Punctuation.trim(subfield.value());
      switch (subfield.code()) {
        case 'a' -> RecordDraft.add(draft.places, value);
        case 'b' -> RecordDraft.add(draft.publishers, value);
        case 'c' -> draft.date = draft.date.isEmpty() ? value : draft.date;
        default -> {}
      }
    }
  }

  private static void series(MarcField.Data field, RecordDraft draft) {
    switch (field.tag()) {
      case "300" -> draft.extent = draft.extent.isEmpty() ? trimmed(field, 'a') : draft.extent;
      case "338" -> draft.carrier = draft.carrier.isEmpty() ? carrier(field) : draft.carrier;
      case "440", "490", "830" -> series(field, 'a', draft);
      case "800", "810", "811" -> series(field, 't', draft);
      default -> {}
    }
  }

  private static void series(MarcField.Data field, char code, RecordDraft draft) {
    draft.other(
        Title.Kind.SERIES, trimmed(field, code), volume(Punctuation.trim(field.first('v'))));
  }

  private static Volume volume(String number) {
    return number.isEmpty() ? Volume.NONE : new Volume(number, "");
  }

  /** 338 where it is no volume: what a reader cannot take from a shelf must be told apart. */
  private static String carrier(MarcField.Data field) {
    String code = field.first('b');
    String term = field.first('a');
    if (code.startsWith("c") || term.startsWith("online") || term.startsWith("computer")) {
      return term.isEmpty() ? "online resource" : term;
    }
    return code.startsWith("h") || term.startsWith("micro")
        ? term.isEmpty() ? "microform" : term
        : "";
  }

  private static void note(MarcField.Data field, RecordDraft draft) {
    switch (field.tag()) {
      case "500",
          "501",
          "502",
          "504",
          "505",
          "508",
          "511",
          "515",
          "518",
          "525",
          "530",
          "546",
          "550",
          "580" ->
          RecordDraft.add(draft.notes, joined(field, " "));
      case "520" -> draft.summary = draft.summary.isEmpty() ? joined(field, " ") : draft.summary;
      case "533" -> {
        String reproduction = field.first('a');
        draft.carrier = draft.carrier.isEmpty() ? medium(reproduction) : draft.carrier;
      }
      default -> {}
    }
  }

  private static void subject(MarcField.Data field, RecordDraft draft) {
    switch (field.tag()) {
      case "600", "610", "611", "630", "648", "650", "651", "655" -> {
        StringBuilder text = new StringBuilder();
        for (MarcField.Subfield subfield : field.subfields()) {
          char code = subfield.code();
          if (code >= 'a' && code <= 'z' && code != 'w') {
            append(text, code == 'b' ? ". " : "--", Punctuation.trim(subfield.value()));
          }
        }
        RecordDraft.add(draft.subjects, text.toString());
      }
      case "653" -> {
        for (MarcField.Subfield subfield : field.subfields()) {
          if (subfield.code() == 'a') {
            RecordDraft.add(draft.keywords, Punctuation.trim(subfield.value()));
          }
        }
      }
      default -> {}
    }
  }

  private static String trimmed(MarcField.Data field, char code) {
    return Punctuation.trim(field.first(code));
  }

  private static String joined(MarcField.Data field, String separator) {
    StringBuilder text = new StringBuilder();
    for (MarcField.Subfield subfield : field.subfields()) {
      if (subfield.code() >= 'a' && subfield.code() <= 'z') {
        append(text, separator, subfield.value().strip());
      }
    }
    return text.toString();
  }

  private static void append(StringBuilder text, String separator, String value) {
    if (!value.isEmpty()) {
      text.append(text.isEmpty() ? "" : separator).append(value);
    }
  }
}
