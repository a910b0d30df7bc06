package org.tongjie.catalog.marc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of the conversion table in one direction.
 *
 * @param additional applied besides the rule that fits best
 * @param source tag and indicators; a full stop fits any
 * @param target tag and indicators; a full stop copies
 * @param codes target code by source code; empty for all as they are
 * @param required subfield values without which the rule does not fit
 * @param constants subfields added to what was converted
 */
record ConversionRule(
    boolean additional,
    Place source,
    Place target,
    Map<Character, Character> codes,
    Map<Character, String> required,
    Map<Character, String> constants,
    List<FieldStep> steps) {
  private static final int UNFIT = -1;

  /** A tag with its indicators. */
  record Place(String tag, char ind1, char ind2) {}

  /** How well the rule fits, or a negative number when it does not. */
  int fit(MarcField.Data field) {
    int fit = 0;
    for (Map.Entry<Character, String> needed : required.entrySet()) {
      if (!field.first(needed.getKey()).equalsIgnoreCase(needed.getValue())) {
        return UNFIT;
      }
      fit += 4;
    }
    fit += source.ind1() == field.ind1() ? 2 : 0;
    return fit + (source.ind2() == field.ind2() ? 2 : 0);
  }

  /** The converted field, or null when nothing of it has a place there. */
  MarcField.@Nullable Data apply(MarcField.Data found, boolean toMarc21) {
    MarcField.Data field = found;
    for (FieldStep step : steps) {
      field = step.before(field, toMarc21);
    }
    List<MarcField.Subfield> converted = new ArrayList<>(field.subfields().size());
    for (MarcField.Subfield subfield : field.subfields()) {
      char code = codes.isEmpty() ? subfield.code() : codes.getOrDefault(subfield.code(), ' ');
      if (code != ' ' && !subfield.value().isBlank() && !required.containsKey(subfield.code())) {
        converted.add(new MarcField.Subfield(code, subfield.value()));
      }
    }
    if (converted.isEmpty()) {
      return null;
    }
    constants.forEach((code, value) -> converted.add(new MarcField.Subfield(code, value)));
    MarcField.@Nullable Data made =
        new MarcField.Data(
            target.tag(),
            target.ind1() == '.' ? field.ind1() : target.ind1(),
            target.ind2() == '.' ? field.ind2() : target.ind2(),
            converted);
    for (FieldStep step : steps) {
      made = made == null ? null : step.after(made, field, toMarc21);
    }
    return made == null || made.subfields().isEmpty() ? null : made;
  }
}
