package org.tongjie.app.demo.sample;

import java.util.ArrayList;
import java.util.List;
import org.tongjie.catalog.marc.MarcField;
import org.tongjie.catalog.marc.MarcField.Subfield;
import org.tongjie.catalog.marc.MarcRecord;

/** Puts a record together field by field; subfields without a value are left out. */
final class MarcBuilder {
  private final List<MarcField> fields = new ArrayList<>();

  MarcBuilder control(String tag, String value) {
    if (!value.isEmpty()) {
      fields.add(new MarcField.Control(tag, value));
    }
    return this;
  }

  /**
   * Adds a data field.
   *
   * @param head tag and two indicators, as "2001 "
   * @param codesAndValues subfield codes and values in turn; without any value there is no field
   */
  MarcBuilder data(String head, String... codesAndValues) {
    List<Subfield> subfields = new ArrayList<>(codesAndValues.length / 2);
    for (int i = 0; i < codesAndValues.length; i += 2) {
      if (!codesAndValues[i + 1].isEmpty()) {
        subfields.add(new Subfield(codesAndValues[i].charAt(0), codesAndValues[i + 1]));
      }
    }
    return data(head, subfields);
  }

  MarcBuilder data(String head, List<Subfield> subfields) {
    if (!subfields.isEmpty()) {
      fields.add(
          new MarcField.Data(head.substring(0, 3), head.charAt(3), head.charAt(4), subfields));
    }
    return this;
  }

  MarcRecord build(String leader) {
    return new MarcRecord(leader, fields);
  }
}
