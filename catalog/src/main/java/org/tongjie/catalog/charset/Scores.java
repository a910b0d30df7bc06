package org.tongjie.catalog.charset;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.tongjie.catalog.marc.MarcEncoding;

/** The plausibility of every encoding but UTF-8, averaged over records. */
final class Scores {
  /** Accented text has its share of signs that tell nothing. */
  private static final double LEAST = 0.4;

  /** Chinese text is nearly all common characters, or it is not Chinese. */
  private static final double LEAST_CHINESE = 0.7;

  /** Decides between readings that fit alike, not against one that fits better. */
  private static final double HINT = 0.05;

  /** MARC 21 was never exchanged in ISO 5426, nor UNIMARC in MARC-8. */
  private static final double FOREIGN = -0.25;

  private final Map<MarcEncoding, Double> sums = new EnumMap<>(MarcEncoding.class);
  private int records;

  void add(byte[] record) {
    records++;
    boolean xml = Claims.isXml(record);
    MarcEncoding traditional = Claims.traditional(record);
    for (MarcEncoding encoding : MarcEncoding.values()) {
      if (encoding != MarcEncoding.UTF_8 && !(xml && isOfLibraries(encoding))) {
        sums.merge(
            encoding, Plausibility.of(record, encoding) + hint(encoding, traditional), Double::sum);
      }
    }
  }

  /** Sets that no XML document is written in. */
  private static boolean isOfLibraries(MarcEncoding encoding) {
    return encoding == MarcEncoding.MARC_8 || encoding == MarcEncoding.ISO_5426;
  }

  private static double hint(MarcEncoding encoding, MarcEncoding traditional) {
    return switch (encoding) {
      case MARC_8, ISO_5426 -> encoding == traditional ? HINT : FOREIGN;
      case UTF_8, GB18030, BIG5, LATIN_1 -> 0;
    };
  }

  private static double least(MarcEncoding encoding) {
    return switch (encoding) {
      case GB18030, BIG5 -> LEAST_CHINESE;
      case UTF_8, MARC_8, ISO_5426, LATIN_1 -> LEAST;
    };
  }

  double of(MarcEncoding encoding) {
    return records == 0 ? 0 : sums.getOrDefault(encoding, 0.0) / records;
  }

  /** The most plausible encoding, or empty when none is plausible. */
  Optional<MarcEncoding> best() {
    return sums.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .filter(entry -> entry.getValue() >= least(entry.getKey()) * records)
        .map(Map.Entry::getKey);
  }

  /** The scores in words, best first. */
  String summary() {
    StringJoiner summary = new StringJoiner(", ");
    sums.entrySet().stream()
        .sorted(Map.Entry.<MarcEncoding, Double>comparingByValue().reversed())
        .limit(3)
        .forEach(entry ->
            summary.add(CharsetDecision.score(entry.getKey(), entry.getValue() / records)));
    return summary.toString();
  }
}
