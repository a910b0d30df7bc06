package org.tongjie.catalog.marc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tongjie.catalog.marc.MarcField.Data;
import org.tongjie.catalog.marc.MarcField.Subfield;

/**
 * Who did what: three digits in UNIMARC $4, words there in CNMARC; in MARC 21 three letters in $4,
 * words in $e.
 */
final class RelatorCodes {
  private static final Map<String, String> LETTERS = ConversionTable.pairs("relators.txt", true);
  private static final Map<String, String> DIGITS = ConversionTable.pairs("relators.txt", false);

  private RelatorCodes() {}

  static Data convert(Data made, Data source, boolean toMarc21) {
    List<Subfield> subfields = new ArrayList<>();
    boolean coded = false;
    for (Subfield subfield : made.subfields()) {
      if (subfield.code() == '4') {
        coded = true;
        subfields.add(toMarc21 ? marc21(subfield.value().strip()) : unimarc(subfield.value()));
      } else {
        subfields.add(subfield);
      }
    }
    boolean words = !toMarc21 && !coded && !source.tag().endsWith("11");
    if (words) {
      source
          .all('e')
          .map(FieldStep::withoutPunctuation)
          .forEach(word -> subfields.add(new Subfield('4', word)));
    }
    return new Data(made.tag(), made.ind1(), made.ind2(), subfields);
  }

  private static Subfield marc21(String relator) {
    String letters = LETTERS.get(relator);
    return letters == null ? new Subfield('e', relator) : new Subfield('4', letters);
  }

  private static Subfield unimarc(String relator) {
    String code = relator.substring(relator.lastIndexOf('/') + 1);
    return new Subfield('4', DIGITS.getOrDefault(code, relator));
  }
}
