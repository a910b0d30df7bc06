package org.tongjie.catalog.marc;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tongjie.catalog.marc.MarcField.Data;
import org.tongjie.catalog.marc.MarcField.Subfield;

/** A UNIMARC or CNMARC record as MARC 21. */
final class ToMarc21 {
  private final MarcRecord source;
  private final FieldConversion fields = new FieldConversion(true);

  ToMarc21(MarcRecord source) {
    this.source = source;
  }

  MarcRecord convert() {
    source.control("001").ifPresent(number -> fields.add(new MarcField.Control("001", number)));
    source.control("005").ifPresent(time -> fields.add(new MarcField.Control("005", time)));
    fields.add(new MarcField.Control("008", CodedFields.marc21(source)));
    promoted(source.fields()).forEach(fields::convert);
    List<MarcField> made = withOneSource(fields.made());
    boolean entry = made.stream().anyMatch(field -> field.tag().matches("1(00|10|11)"));
    return new MarcRecord(
        Leaders.marc21(source.leader()),
        made.stream()
            .map(field -> entry ? traced(field) : untraced(field))
            .sorted(Comparator.comparing(MarcField::tag))
            .toList());
  }

  /** CNMARC has no main entry: of those with equal responsibility the first is taken for it. */
  private static List<MarcField> promoted(List<MarcField> fields) {
    List<MarcField> promoted = new ArrayList<>(fields);
    boolean entry = fields.stream().anyMatch(field -> field.tag().matches("7[012]0"));
    for (int i = 0; i < promoted.size() && !entry; i++) {
      if (promoted.get(i) instanceof Data data && data.tag().matches("7[012]1")) {
        String tag = data.tag().substring(0, 2) + '0';
        promoted.set(i, new Data(tag, data.ind1(), data.ind2(), data.subfields()));
        entry = true;
      }
    }
    return promoted;
  }

  /** 040 does not repeat: every agency's part goes into one, with the language of cataloging. */
  private List<MarcField> withOneSource(List<MarcField> made) {
    List<Subfield> agencies = new ArrayList<>();
    List<MarcField> others = new ArrayList<>(made.size());
    for (MarcField field : made) {
      if (field instanceof Data data && data.tag().equals("040")) {
        data.subfields().stream()
            .filter(part -> part.code() == 'd' || noneOf(part.code(), agencies))
            .forEach(agencies::add);
      } else {
        others.add(field);
      }
    }
    String language = CodedFields.catalogingLanguage(source);
    if (!language.isEmpty()) {
      agencies.add(new Subfield('b', language));
    }
    if (!agencies.isEmpty()) {
      agencies.sort(Comparator.comparingInt(part -> "abced".indexOf(part.code())));
      others.add(new Data("040", ' ', ' ', agencies));
    }
    return others;
  }

  private static boolean noneOf(char code, List<Subfield> subfields) {
    return subfields.stream().noneMatch(subfield -> subfield.code() == code);
  }

  private static MarcField traced(MarcField field) {
    return field instanceof Data data && data.tag().equals("245")
        ? new Data("245", '1', data.ind2(), data.subfields())
        : field;
  }

  /** Without a main entry a uniform title is one itself. */
  private static MarcField untraced(MarcField field) {
    return field instanceof Data data && data.tag().equals("240")
        ? new Data("130", '0', ' ', data.subfields())
        : field;
  }
}
