package org.tongjie.catalog.marc;

import java.util.List;

/**
 * Records of one MARC family as records of the other, field by field, by the table {@code
 * unimarc-marc21.txt}. What the other family has no field for is kept in its 886, foreign MARC
 * information; only what is local to one library (9XX, X9X) is left out.
 */
public final class MarcConversion {
  private MarcConversion() {}

  /** The record in this dialect; the same record when it is in the family already. */
  public static MarcRecord convert(MarcRecord record, MarcDialect from, MarcDialect target) {
    if (isMarc21(from) == isMarc21(target)) {
      return record;
    }
    return isMarc21(target)
        ? new ToMarc21(record).convert()
        : new ToUnimarc(record, target).convert();
  }

  /** The fields that have no place of their own in the other family. */
  public static List<MarcField> unmapped(MarcRecord record, MarcDialect from) {
    boolean toMarc21 = !isMarc21(from);
    return record.fields().stream()
        .filter(field -> !FieldConversion.isMapped(field, toMarc21))
        .toList();
  }

  private static boolean isMarc21(MarcDialect dialect) {
    return dialect == MarcDialect.MARC21;
  }
}
