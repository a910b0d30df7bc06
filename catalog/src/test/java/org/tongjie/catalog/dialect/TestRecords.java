package org.tongjie.catalog.dialect;

import java.util.ArrayList;
import java.util.List;
import org.tongjie.catalog.marc.MarcField;
import org.tongjie.catalog.marc.MarcRecord;

/** Records written as text: "200 1 $a围城$f钱钟书著", indicators in the fifth and sixth place. */
final class TestRecords {
  private TestRecords() {}

  static MarcRecord unimarc(String... fields) {
    return record("00000nam0 2200000   450 ", fields);
  }

  static MarcRecord marc21(String... fields) {
    return record("00000nam a2200000 i 4500", fields);
  }

  static MarcRecord record(String leader, String... fields) {
    List<MarcField> parsed = new ArrayList<>();
    for (String field : fields) {
      String tag = field.substring(0, 3);
      parsed.add(
          tag.startsWith("00")
              ? new MarcField.Control(tag, field.substring(4))
              : data(tag, field.substring(4)));
    }
    return new MarcRecord(leader, parsed);
  }

  private static MarcField data(String tag, String text) {
    List<MarcField.Subfield> subfields = new ArrayList<>();
    for (String part : text.substring(3).split("\\$", -1)) {
      subfields.add(new MarcField.Subfield(part.charAt(0), part.substring(1)));
    }
    return new MarcField.Data(tag, text.charAt(0), text.charAt(1), subfields);
  }
}
