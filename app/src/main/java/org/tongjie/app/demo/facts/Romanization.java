package org.tongjie.app.demo.facts;

import com.ibm.icu.text.Transliterator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tongjie.app.demo.facts.FactTable.Row;

/**
 * Chinese in other writing: pinyin as catalogers add it, and traditional script. Not safe for use
 * by several threads.
 */
public final class Romanization {
  private final Transliterator pinyin =
      Transliterator.getInstance("Han-Latin; NFD; [:Nonspacing Mark:] Remove; NFC");
  private final Transliterator traditional = Transliterator.getInstance("Simplified-Traditional");
  private final List<Row> readings;
  private final Map<String, String> known = new HashMap<>();

  public Romanization() {
    this.readings =
        FactTable.read("readings").stream()
            .sorted(Comparator.comparingInt((Row row) -> row.text(0).length()).reversed())
            .toList();
  }

  /** Syllables without tones, parted by spaces; what is not Han stays. */
  public String pinyin(String text) {
    return known.computeIfAbsent(text, this::spell);
  }

  private String spell(String text) {
    String spelled = text;
    for (Row row : readings) {
      spelled = spelled.replace(row.text(0), " " + row.text(1) + " ");
    }
    return pinyin
        .transliterate(spelled)
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip()
        .toLowerCase(Locale.ROOT);
  }

  /** The text in traditional characters, as printed in Taiwan: 什麼 rather than 甚麼. */
  public String traditional(String text) {
    return traditional.transliterate(text).replace("甚麼", "什麼");
  }
}
