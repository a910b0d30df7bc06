package org.tongjie.catalog.marc;

import java.util.List;
import java.util.stream.Stream;

/** A field of a MARC record. */
public sealed interface MarcField {

  /** Three characters. */
  String tag();

  /** A field without indicators and subfields (tags 00X). */
  record Control(String tag, String value) implements MarcField {}

  /** A field with two indicators and subfields. */
  record Data(String tag, char ind1, char ind2, List<Subfield> subfields) implements MarcField {

    public Data {
      subfields = List.copyOf(subfields);
    }

    /** The first non-empty value of this subfield, or the empty string. */
    public String first(char code) {
      for (Subfield subfield : subfields) {
        if (subfield.code() == code && !subfield.value().isEmpty()) {
          return subfield.value();
        }
      }
      return "";
    }

    /** All values of this subfield, in order. */
    public Stream<String> all(char code) {
      return subfields.stream().filter(s -> s.code() == code).map(Subfield::value);
    }
  }

  /** A subfield and its value. */
  record Subfield(char code, String value) {}
}
