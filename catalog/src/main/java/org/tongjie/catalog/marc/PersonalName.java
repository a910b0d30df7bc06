package org.tongjie.catalog.marc;

import java.util.ArrayList;
import java.util.List;
import org.tongjie.catalog.marc.MarcField.Data;
import org.tongjie.catalog.marc.MarcField.Subfield;

/** Names of persons: entry element and rest in UNIMARC $a and $b, both in MARC 21 $a. */
final class PersonalName {
  private PersonalName() {}

  /** The field with $b in $a: 張 and 揚 are 張揚, Bureau and Rony are "Bureau, Rony". */
  static Data joined(Data field) {
    String rest = field.first('b').strip();
    if (rest.isEmpty() || field.first('a').isEmpty()) {
      return field;
    }
    List<Subfield> subfields = new ArrayList<>();
    for (Subfield subfield : field.subfields()) {
      switch (subfield.code()) {
        case 'a' -> subfields.add(new Subfield('a', whole(subfield.value().strip(), rest)));
        case 'b' -> {}
        default -> subfields.add(subfield);
      }
    }
    return new Data(field.tag(), field.ind1(), field.ind2(), subfields);
  }

  private static String whole(String entry, String rest) {
    boolean han = isHan(entry.codePointBefore(entry.length())) && isHan(rest.codePointAt(0));
    return entry + (han ? "" : entry.endsWith(",") ? " " : ", ") + rest;
  }

  private static boolean isHan(int c) {
    return Character.isIdeographic(c);
  }

  /** First indicator 1, a surname first, where UNIMARC says so or the name is Chinese. */
  static Data toMarc21(Data made, Data source) {
    String name = made.first('a');
    boolean surname =
        source.ind2() == '1'
            || name.contains(",")
            || (!name.isEmpty() && isHan(name.codePointAt(0)));
    return new Data(made.tag(), surname ? '1' : '0', made.ind2(), made.subfields());
  }

  /** Second indicator 1, a surname first, with the rest of the name in $b. */
  static Data toUnimarc(Data made, Data source) {
    List<Subfield> subfields = new ArrayList<>();
    boolean divided = false;
    for (Subfield subfield : made.subfields()) {
      String value = FieldStep.withoutPunctuation(subfield.value());
      int comma = value.indexOf(", ");
      if (subfield.code() == 'a' && comma > 0 && !divided) {
        subfields.add(new Subfield('a', value.substring(0, comma)));
        subfields.add(new Subfield('b', value.substring(comma + 2).strip()));
        divided = true;
      } else {
        subfields.add(new Subfield(subfield.code(), value));
      }
    }
    char order = source.ind1() == '0' ? '0' : '1';
    boolean heading = made.tag().charAt(0) == '7' || made.tag().charAt(0) == '6';
    return new Data(made.tag(), ' ', heading ? order : made.ind2(), subfields);
  }
}
