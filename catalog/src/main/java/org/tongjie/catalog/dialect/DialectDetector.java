package org.tongjie.catalog.dialect;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.tongjie.catalog.marc.MarcDialect;
import org.tongjie.catalog.marc.MarcField;
import org.tongjie.catalog.marc.MarcRecord;

/**
 * Tells by a record's tags in which dialect it is written. The title field decides between the
 * families (MARC 21 245, UNIMARC 200); national fields and the country of cataloguing decide
 * between UNIMARC and CNMARC.
 */
public final class DialectDetector {
  private DialectDetector() {}

  /**
   * The dialect of a batch.
   *
   * @param evidence why, in words and numbers
   * @param fixed whether a person named it, so that records are not asked
   */
  public record Decision(MarcDialect dialect, String evidence, boolean fixed) {

    /** The dialect of one record: its own family where it shows one, else that of the batch. */
    public MarcDialect of(MarcRecord record) {
      if (fixed) {
        return dialect;
      }
      return switch (family(record)) {
        case MARC21 -> MarcDialect.MARC21;
        case UNIMARC -> dialect == MarcDialect.MARC21 ? unimarcOrCnmarc(record) : dialect;
        case UNKNOWN -> dialect;
      };
    }
  }

  private enum Family {
    MARC21,
    UNIMARC,
    UNKNOWN
  }

  /** The dialect a person named. */
  public static Decision named(MarcDialect dialect) {
    return new Decision(dialect, "named for this load", true);
  }

  /** The dialect of a batch, by a sample of its records. */
  public static Decision decide(List<MarcRecord> sample) {
    Map<MarcDialect, Integer> votes = new EnumMap<>(MarcDialect.class);
    for (MarcRecord record : sample) {
      switch (family(record)) {
        case MARC21 -> votes.merge(MarcDialect.MARC21, 1, Integer::sum);
        case UNIMARC -> votes.merge(unimarcOrCnmarc(record), 1, Integer::sum);
        case UNKNOWN -> {} // says nothing
      }
    }
    MarcDialect best = MarcDialect.MARC21;
    int most = 0;
    for (MarcDialect dialect : MarcDialect.values()) {
      int count = votes.getOrDefault(dialect, 0);
      if (count > most) {
        most = count;
        best = dialect;
      }
    }
    return new Decision(
        best, "by the tags of " + most + " of " + sample.size() + " sampled records", false);
  }

  private static Family family(MarcRecord record) {
    int marc21 = 0;
    int unimarc = 0;
    for (MarcField field : record.fields()) {
      switch (field.tag()) {
        case "245" -> marc21 += 4;
        case "200" -> unimarc += 4;
        case "260", "264", "300", "650" -> marc21++;
        case "210", "215", "606", "690", "701", "801" -> unimarc++;
        case "008" -> marc21 += 2;
        case "100" -> unimarc += processingData(field) ? 3 : 0;
        default -> {} // a tag of both, or of neither
      }
    }
    return marc21 == unimarc ? Family.UNKNOWN : marc21 > unimarc ? Family.MARC21 : Family.UNIMARC;
  }

  /** UNIMARC 100 $a begins with the date of entry, eight digits; MARC 21 100 $a is a name. */
  private static boolean processingData(MarcField field) {
    if (!(field instanceof MarcField.Data data)) {
      return false;
    }
    String text = data.first('a');
    return text.length() > 8 && text.chars().limit(8).allMatch(c -> c >= '0' && c <= '9');
  }

  private static MarcDialect unimarcOrCnmarc(MarcRecord record) {
    int national = 0;
    for (MarcField field : record.fields()) {
      if (field instanceof MarcField.Data data) {
        national +=
            switch (data.tag()) {
              case "905", "690", "049", "092", "091" -> 2;
              case "801", "102" -> data.first('a').startsWith("CN") ? 3 : -1;
              case "701" -> 1;
              case "101" -> data.first('a').equals("chi") ? 1 : 0;
              case "200" -> hasHan(data.first('a')) ? 2 : 0;
              case "700", "995", "930" -> -1;
              default -> 0;
            };
      }
    }
    return national > 0 ? MarcDialect.CNMARC : MarcDialect.UNIMARC;
  }

  private static boolean hasHan(String text) {
    return text.codePoints()
        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
  }
}
