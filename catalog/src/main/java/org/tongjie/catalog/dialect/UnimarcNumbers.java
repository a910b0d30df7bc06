package org.tongjie.catalog.dialect;

import org.tongjie.catalog.bib.Identifier;
import org.tongjie.catalog.marc.MarcField;

/** Identifiers in UNIMARC fields 010 to 091. */
final class UnimarcNumbers {
  private UnimarcNumbers() {}

  /** ISBN and ISSN: 010, 011 and the bar code 073; an ISBN in 011 is taken for what it is. */
  static void standardNumber(MarcField.Data field, RecordDraft draft) {
    String qualifier = qualifier(field);
    for (MarcField.Subfield subfield : field.subfields()) {
      switch (subfield.code()) {
        case 'a' -> StandardNumbers.add(subfield.value(), qualifier, draft);
        case 'z' -> StandardNumbers.addWrong(subfield.value(), draft);
        default -> {}
      }
    }
  }

  static void otherNumber(MarcField.Data field, RecordDraft draft) {
    String number = field.first('a').strip();
    switch (field.tag()) {
      case "020" -> {
        String national = field.first('b').strip();
        if (!national.isEmpty()) {
          draft.identifier(Identifier.Type.SYSTEM, "(" + number + ")" + national, "");
        }
      }
      case "035" -> draft.identifier(Identifier.Type.SYSTEM, number, "");
      case "049" -> {
        String union = field.first('b').strip();
        if (union.startsWith("UCS")) {
          draft.identifier(Identifier.Type.SYSTEM, "(UCS)" + union.substring(3), "");
        }
      }
      default -> draft.identifier(Identifier.Type.CSBN, number, qualifier(field));
    }
  }

  /** Binding, and what is written behind the price: 精装 (全3册). */
  private static String qualifier(MarcField.Data field) {
    String binding = field.first('b').strip();
    String price = field.first('d');
    int open = Math.max(price.indexOf('('), price.indexOf('（'));
    return open < 0 ? binding : (binding + " " + price.substring(open)).strip();
  }
}
