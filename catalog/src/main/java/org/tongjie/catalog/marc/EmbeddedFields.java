package org.tongjie.catalog.marc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tongjie.catalog.marc.MarcField.Data;
import org.tongjie.catalog.marc.MarcField.Subfield;

/**
 * UNIMARC 4XX in either of its techniques: embedded fields, where $1 holds a tag and indicators and
 * the subfields after it belong to that field, become standard subfields.
 */
final class EmbeddedFields {
  /** Standard subfield by embedded tag and code. */
  private static final Map<String, Character> STANDARD =
      Map.ofEntries(
          Map.entry("010a", 'y'),
          Map.entry("011a", 'x'),
          Map.entry("200a", 't'),
          Map.entry("200h", 'h'),
          Map.entry("200i", 'i'),
          Map.entry("200v", 'v'),
          Map.entry("210a", 'c'),
          Map.entry("210c", 'n'),
          Map.entry("210d", 'd'),
          Map.entry("225v", 'v'),
          Map.entry("500a", 't'),
          Map.entry("700a", 'a'),
          Map.entry("701a", 'a'),
          Map.entry("710a", 'a'));

  private EmbeddedFields() {}

  static Data flattened(Data field) {
    if (field.first('1').isEmpty()) {
      return field;
    }
    List<Subfield> flat = new ArrayList<>();
    String tag = "";
    for (Subfield subfield : field.subfields()) {
      String value = subfield.value();
      if (subfield.code() == '1') {
        tag = value.length() < 3 ? "" : value.substring(0, 3);
        if (tag.equals("001")) {
          flat.add(new Subfield('0', value.substring(3)));
        }
      } else {
        Character code = STANDARD.get(tag + subfield.code());
        if (code != null) {
          flat.add(new Subfield(code, value));
        }
      }
    }
    return new Data(field.tag(), field.ind1(), field.ind2(), flat);
  }
}
