package org.tongjie.catalog.dialect;

import org.tongjie.catalog.bib.Description;
import org.tongjie.catalog.bib.Identifier;
import org.tongjie.catalog.marc.MarcField;
import org.tongjie.catalog.text.Issn;

/** Identifiers and class numbers in MARC 21 fields 010 to 090. */
final class Marc21Numbers {
  private Marc21Numbers() {}

  static void add(MarcField.Data field, RecordDraft draft) {
    String number = field.first('a').strip();
    switch (field.tag()) {
      case "010" -> draft.identifier(Identifier.Type.LCCN, number, "");
      case "020" -> isbn(field, draft);
      case "022" -> draft.identifier(Identifier.Type.ISSN, Issn.normalize(number), "");
      case "024" -> draft.identifier(Identifier.Type.SYSTEM, other(field, number), "");
      case "035" -> draft.identifier(Identifier.Type.SYSTEM, number, "");
      default -> draft.identifier(Identifier.Type.OTHER, number, "");
    }
  }

  private static void isbn(MarcField.Data field, RecordDraft draft) {
    String qualifier = field.first('q');
    for (MarcField.Subfield subfield : field.subfields()) {
      switch (subfield.code()) {
        case 'a' -> StandardNumbers.add(subfield.value(), qualifier(subfield, qualifier), draft);
        case 'z' -> StandardNumbers.addWrong(subfield.value(), draft);
        default -> {}
      }
    }
  }

  /** Older records put the qualifier behind the number: 0123456789 (pbk.). */
  private static String qualifier(MarcField.Subfield subfield, String qualifier) {
    int open = subfield.value().indexOf('(');
    return qualifier.isEmpty() && open >= 0 ? subfield.value().substring(open) : qualifier;
  }

  /** A number of another scheme with the scheme as its prefix. */
  private static String other(MarcField.Data field, String number) {
    if (number.isEmpty()) {
      return "";
    }
    String scheme =
        switch (field.ind1()) {
          case '0' -> "isrc";
          case '1' -> "upc";
          case '2' -> "ismn";
          case '3' -> "ean";
          case '4' -> "sici";
          default -> field.first('2');
        };
    return scheme.isEmpty() ? number : "(" + scheme + ")" + number;
  }

  static void addClass(MarcField.Data field, RecordDraft draft) {
    String number = field.first('a').strip();
    String scheme =
        switch (field.tag()) {
          case "050", "090" -> "lcc";
          case "060" -> "nlm";
          case "080" -> "udc";
          case "082" -> "ddc";
          case "086" -> document(field);
          default -> field.first('2').isEmpty() ? "other" : field.first('2');
        };
    if (!number.isEmpty()) {
      draft.classes.add(new Description.Classification(scheme, number));
    }
  }

  /** 086 without a scheme is the number of the Superintendent of Documents. */
  private static String document(MarcField.Data field) {
    boolean sudoc = field.ind1() == '0' || (field.ind1() == ' ' && field.first('2').isEmpty());
    return sudoc ? "sudoc" : field.first('2').isEmpty() ? "document" : field.first('2');
  }
}
