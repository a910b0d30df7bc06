package org.tongjie.indexer.charset;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.tongjie.catalog.marc.MarcEncoding;

/** The plausibility of every encoding but UTF-8, averaged over records. */
final class Scores {
  private static final double LEAST = 0.4;

  /** Enough to decide between readings that fit alike, not against one that fits better. */
  private static final double HINT = 0.05;

  private final Map<MarcEncoding, Double> sums = new EnumMap<>(MarcEncoding.class);
  private int records;

  void add(byte[] record) {
    records++;
    MarcEncoding traditional = Claims.traditional(record);
    for (MarcEncoding encoding : MarcEncoding.values()) {
      if (encoding != MarcEncoding.UTF_8) {
        double hint = encoding == traditional ? HINT : 0;
        sums.merge(encoding, Plausibility.of(record, encoding) + hint, Double::sum);
      }
    }
  }

  int records() {
    return records;
  }

  /** The most plausible encoding, or empty when none is plausible. */
  Optional<MarcEncoding> best() {
    return sums.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .filter(entry -> entry.getValue() >= LEAST * records)
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
