package org.tongjie.catalog.marc;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongjie.catalog.marc.MarcField.Data;
import org.tongjie.catalog.marc.MarcField.Subfield;

/**
 * A MARC 21 record as UNIMARC or CNMARC. Where 880 gives a field in its own script, that one leads
 * and the romanization follows it: as $A of titles and names, as a field of its own elsewhere.
 */
final class ToUnimarc {
  private static final String WITH_ROMANIZATION = "245 100 110 111 700 710 711";

  private final MarcRecord source;
  private final boolean cnmarc;
  private final FieldConversion fields = new FieldConversion(false);
  private final Map<String, Data> scripts = new HashMap<>();

  ToUnimarc(MarcRecord source, MarcDialect target) {
    this.source = source;
    this.cnmarc = target == MarcDialect.CNMARC;
  }

  MarcRecord convert() {
    source.control("001").ifPresent(number -> fields.add(new MarcField.Control("001", number)));
    source.control("005").ifPresent(time -> fields.add(new MarcField.Control("005", time)));
    CodedFields.unimarc(source).forEach(fields::add);
    source.data("880").forEach(this::script);
    source.fields().forEach(this::convert);
    scripts.values().forEach(fields::convert);
    return new MarcRecord(
        Leaders.unimarc(source.leader()),
        fields.made().stream()
            .map(field -> cnmarc ? equal(field) : field)
            .sorted(Comparator.comparing(MarcField::tag))
            .toList());
  }

  /** $6 245-01/$1: the tag of the field and which of them. */
  private void script(Data field) {
    String link = field.first('6');
    if (link.length() >= 6) {
      String tag = link.substring(0, 3);
      String key = link.substring(4, 6).equals("00") ? tag + scripts.size() : link.substring(0, 6);
      scripts.put(key, new Data(tag, field.ind1(), field.ind2(), field.subfields()));
    }
  }

  private void convert(MarcField field) {
    Data script = field instanceof Data data ? paired(data) : null;
    if (script == null || !(field instanceof Data roman)) {
      fields.convert(field);
      return;
    }
    int from = fields.made().size();
    fields.convert(script);
    if (WITH_ROMANIZATION.contains(field.tag()) && from < fields.made().size()) {
      romanize(from, FieldStep.withoutPunctuation(roman.first('a')));
    } else {
      fields.convert(field);
    }
  }

  private @Nullable Data paired(Data field) {
    String link = field.first('6');
    return link.startsWith("880-") && link.length() >= 6
        ? scripts.remove(field.tag() + "-" + link.substring(4, 6))
        : null;
  }

  private void romanize(int at, String roman) {
    if (fields.made().get(at) instanceof Data made && !roman.isEmpty()) {
      List<Subfield> subfields = new ArrayList<>(made.subfields());
      subfields.add(new Subfield('A', roman));
      fields.made().set(at, new Data(made.tag(), made.ind1(), made.ind2(), subfields));
    }
  }

  /** CNMARC has no main entry: who has it elsewhere has equal responsibility there. */
  private static MarcField equal(MarcField field) {
    return field instanceof Data data && data.tag().matches("7[012]0")
        ? new Data(data.tag().substring(0, 2) + '1', data.ind1(), data.ind2(), data.subfields())
        : field;
  }
}
