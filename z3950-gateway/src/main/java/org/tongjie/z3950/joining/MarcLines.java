package org.tongjie.z3950.joining;

import org.tongjie.catalog.marc.MarcField;
import org.tongjie.catalog.marc.MarcRecord;

/** A MARC record as lines for people who debug: tag, indicators, subfields. */
final class MarcLines {
  private MarcLines() {}

  static String of(MarcRecord record) {
    StringBuilder text = new StringBuilder(1024);
    text.append("LDR   ").append(shown(record.leader())).append('\n');
    for (MarcField field : record.fields()) {
      switch (field) {
        case MarcField.Control control ->
            text.append(control.tag()).append("   ").append(shown(control.value()));
        case MarcField.Data data -> {
          text.append(data.tag()).append(' ').append(data.ind1()).append(data.ind2());
          for (MarcField.Subfield subfield : data.subfields()) {
            text.append(" $").append(subfield.code()).append(' ').append(shown(subfield.value()));
          }
        }
      }
      text.append('\n');
    }
    return text.toString();
  }

  /** Without what would move the terminal's cursor or color its text. */
  static String shown(String value) {
    return value.replaceAll("\\p{Cntrl}", "�");
  }
}
