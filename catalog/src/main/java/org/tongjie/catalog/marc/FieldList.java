package org.tongjie.catalog.marc;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Fields of a record in the making. */
final class FieldList {
  private final List<MarcField> fields = new ArrayList<>();

  void add(MarcField field) {
    fields.add(field);
  }

  void control(String tag, String value) {
    if (!value.isEmpty()) {
      fields.add(new MarcField.Control(tag, value));
    }
  }

  /** A field with these subfields; empty values are left out, and the field with its last one. */
  void data(String tag, String indicators, Subfields subfields) {
    if (!subfields.list.isEmpty()) {
      fields.add(
          new MarcField.Data(tag, indicators.charAt(0), indicators.charAt(1), subfields.list));
    }
  }

  /** The fields by tag, those of one tag in the order they were added. */
  List<MarcField> inTagOrder() {
    return fields.stream().sorted(Comparator.comparing(MarcField::tag)).toList();
  }

  /** Subfields of a field in the making. */
  static final class Subfields {
    private final List<MarcField.Subfield> list = new ArrayList<>();

    Subfields with(char code, String value) {
      if (!value.isBlank()) {
        list.add(new MarcField.Subfield(code, value));
      }
      return this;
    }

    Subfields withAll(char code, List<String> values) {
      values.forEach(value -> with(code, value));
      return this;
    }
  }

  static Subfields subfields(char code, String value) {
    return new Subfields().with(code, value);
  }

  static Subfields subfields(char code, List<String> values) {
    return new Subfields().withAll(code, values);
  }
}
