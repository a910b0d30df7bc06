package org.tongjie.catalog.dialect;

import java.util.List;
import org.tongjie.catalog.bib.Contributor;
import org.tongjie.catalog.bib.Description;
import org.tongjie.catalog.bib.Title;
import org.tongjie.catalog.bib.Volume;
import org.tongjie.catalog.marc.MarcField;
import org.tongjie.catalog.marc.MarcRecord;
import org.tongjie.catalog.text.HanFold;

/** UNIMARC Bibliographic, CNMARC (GB/T 33286) and Taiwan's CMARC, which share their tags. */
final class UnimarcMapping {
  private UnimarcMapping() {}

  static void map(MarcRecord record, RecordDraft draft) {
    List<MarcField> fields = record.fields();
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i) instanceof MarcField.Data field) {
        map(field, draft);
      }
    }
    UnimarcForm.read(record, draft);
  }

  private static void map(MarcField.Data field, RecordDraft draft) {
    switch (field.tag()) {
      case "010", "011", "073" -> UnimarcNumbers.standardNumber(field, draft);
      case "020", "035", "049", "091" -> UnimarcNumbers.otherNumber(field, draft);
      case "100" -> general(field.first('a'), draft);
      case "101" -> {
        for (MarcField.Subfield subfield : field.subfields()) {
          if (subfield.code() == 'a') {
            RecordDraft.add(draft.languages, Punctuation.trim(subfield.value()));
          }
        }
      }
      case "200" -> title(field, draft);
      case "205" -> draft.edition = first(draft.edition, field, 'a');
      case "210", "214" -> publication(field, draft);
      case "215" -> draft.extent = first(draft.extent, field, 'a');
      case "225" -> series(field, draft);
      case "330" -> draft.summary = first(draft.summary, field, 'a');
      case "300", "304", "305", "306", "307", "308", "310", "312", "314", "320", "327" ->
          RecordDraft.add(draft.notes, joined(field, "--"));
      case "410", "461", "462", "463" -> linked(field, draft);
      case "500" -> draft.other(Title.Kind.UNIFORM, trimmed(field, 'a'));
      case "510" -> draft.other(Title.Kind.PARALLEL, trimmed(field, 'a'));
      case "512" -> draft.other(Title.Kind.COVER, trimmed(field, 'a'));
      case "430", "520" -> draft.other(Title.Kind.FORMER, titleOf(field));
      case "513", "514", "515", "516", "517", "518", "532", "540", "541" ->
          draft.other(Title.Kind.OTHER, trimmed(field, 'a'));
      case "600", "601", "602", "604", "605", "606", "607", "608" ->
          RecordDraft.add(draft.subjects, joined(field, "--"));
      case "610" -> keywords(field, draft);
      case "675", "676", "680", "681", "686", "690", "692" -> classification(field, draft);
      case "700", "701", "702", "710", "711", "712", "720" -> contributor(field, draft);
      default -> {}
    }
  }

  /** 100 $a: positions 9–12 the year, 17–19 the audience. */
  private static void general(String coded, RecordDraft draft) {
    if (coded.length() >= 13) {
      draft.codedYear = Years.read(coded.substring(9, 13));
    }
    if (coded.length() >= 18) {
      draft.audience =
          switch (coded.charAt(17)) {
            case 'b' -> Description.Audience.PRESCHOOL;
            case 'c' -> Description.Audience.PRIMARY;
            case 'a', 'd' -> Description.Audience.CHILDREN;
            case 'e' -> Description.Audience.YOUNG_ADULT;
            case 'k', 'm' -> Description.Audience.ADULT;
            default -> Description.Audience.UNKNOWN;
          };
    }
  }

  private static void title(MarcField.Data field, RecordDraft draft) {
    String proper = "";
    String pinyin = "";
    StringBuilder remainder = new StringBuilder();
    StringBuilder number = new StringBuilder();
    StringBuilder name = new StringBuilder();
    for (MarcField.Subfield subfield : field.subfields()) {
      String value = Punctuation.trim(subfield.value());
      switch (subfield.code()) {
        case 'a' -> {
          if (proper.isEmpty()) {
            proper = value;
          } else {
            append(remainder, " : ", value);
          }
        }
        case 'd' -> draft.other(Title.Kind.PARALLEL, withoutEquals(value));
        case 'e' -> append(remainder, " : ", value);
        case 'f' ->
            draft.responsibility = draft.responsibility.isEmpty() ? value : draft.responsibility;
        case 'g' -> draft.responsibility += draft.responsibility.isEmpty() ? value : ";" + value;
        case 'h' -> append(number, ". ", value);
        case 'i' -> append(name, ". ", value);
        case '9', 'A' -> pinyin = pinyin.isEmpty() ? value : pinyin;
        default -> {}
      }
    }
    Volume volume =
        number.isEmpty() && name.isEmpty()
            ? Volume.NONE
            : new Volume(number.toString(), name.toString());
    if (draft.titled) {
      draft.other(Title.Kind.OTHER, proper, volume);
    } else {
      draft.title = new Title(Title.Kind.MAIN, proper, remainder.toString(), volume, pinyin);
      draft.titled = true;
    }
  }

  private static String withoutEquals(String value) {
    return value.startsWith("=") ? value.substring(1).strip() : value;
  }

  private static void publication(MarcField.Data field, RecordDraft draft) {
    for (MarcField.Subfield subfield : field.subfields()) {
      String value = Punctuation.trim(subfield.value());
      switch (subfield.code()) {
        case 'a' -> RecordDraft.add(draft.places, value);
        case 'c' -> RecordDraft.add(draft.publishers, value);
        case 'd' -> draft.date = draft.date.isEmpty() ? value : draft.date;
        default -> {}
      }
    }
  }

  private static void series(MarcField.Data field, RecordDraft draft) {
    String number = field.first('v').isEmpty() ? field.first('h') : field.first('v');
    draft.other(Title.Kind.SERIES, trimmed(field, 'a'), volume(number));
  }

  /**
   * A linked record: embedded fields ($1 200…) or standard subfields ($t, $v). 461 is a series
   * where 225 names the same title, else the set that this part belongs to.
   */
  private static void linked(MarcField.Data field, RecordDraft draft) {
    String title = titleOf(field);
    Title.Kind kind = field.tag().equals("410") ? Title.Kind.SERIES : Title.Kind.HOST;
    String folded = HanFold.letters(title);
    for (Title other : draft.otherTitles) {
      if (other.kind() == Title.Kind.SERIES && HanFold.letters(other.proper()).equals(folded)) {
        kind = Title.Kind.SERIES;
      }
    }
    draft.other(kind, title, volume(Punctuation.trim(field.first('v'))));
  }

  private static String titleOf(MarcField.Data field) {
    String title = field.first('t');
    return Punctuation.trim(title.isEmpty() ? field.first('a') : title);
  }

  private static Volume volume(String number) {
    return number.isBlank() ? Volume.NONE : new Volume(Punctuation.trim(number), "");
  }

  private static void keywords(MarcField.Data field, RecordDraft draft) {
    for (MarcField.Subfield subfield : field.subfields()) {
      if (subfield.code() == 'a') {
        RecordDraft.add(draft.keywords, Punctuation.trim(subfield.value()));
      }
    }
  }

  private static void classification(MarcField.Data field, RecordDraft draft) {
    String scheme =
        switch (field.tag()) {
          case "675" -> "udc";
          case "676" -> "ddc";
          case "680" -> "lcc";
          case "681" -> "ccl";
          case "690" -> "clc";
          case "692" -> "las";
          default -> field.first('2').isEmpty() ? "other" : field.first('2');
        };
    String number = trimmed(field, 'a');
    if (!number.isEmpty()) {
      draft.classes.add(new Description.Classification(scheme, number));
    }
  }

  private static void contributor(MarcField.Data field, RecordDraft draft) {
    String name = name(field);
    if (name.isEmpty()) {
      return;
    }
    char group = field.tag().charAt(1);
    char rank = field.tag().charAt(2);
    Contributor.Kind kind =
        group != '1'
            ? Contributor.Kind.PERSON
            : field.ind1() == '1' ? Contributor.Kind.MEETING : Contributor.Kind.CORPORATE;
    String pinyin = field.first('9').isEmpty() ? field.first('A') : field.first('9');
    draft.contributors.add(
        new Contributor(
            kind,
            name,
            Relators.words(Punctuation.trim(field.first('4'))),
            Punctuation.trim(field.first('f')),
            pinyin.strip(),
            rank != '2'));
  }

  /** A family name and a given name: 張 and 揚 are 張揚, Bureau and Rony are "Bureau, Rony". */
  private static String name(MarcField.Data field) {
    String entry = trimmed(field, 'a');
    String rest = trimmed(field, 'b');
    if (rest.isEmpty() || entry.isEmpty()) {
      return entry + rest;
    }
    if (field.tag().charAt(1) == '1') {
      return entry + ". " + rest;
    }
    return isHan(entry.charAt(entry.length() - 1)) && isHan(rest.charAt(0))
        ? entry + rest
        : entry + ", " + rest;
  }

  private static boolean isHan(char c) {
    return Character.isIdeographic(c);
  }

  private static String trimmed(MarcField.Data field, char code) {
    return Punctuation.trim(field.first(code));
  }

  private static String first(String present, MarcField.Data field, char code) {
    return present.isEmpty() ? trimmed(field, code) : present;
  }

  /** The text subfields in order; pinyin, relators and links are no text. */
  private static String joined(MarcField.Data field, String separator) {
    StringBuilder text = new StringBuilder();
    for (MarcField.Subfield subfield : field.subfields()) {
      char code = subfield.code();
      if (code >= 'a' && code <= 'z') {
        append(text, separator, Punctuation.trim(subfield.value()));
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
