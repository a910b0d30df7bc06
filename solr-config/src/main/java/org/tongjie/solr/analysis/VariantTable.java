package org.tongjie.solr.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/**
 * Han characters and the one each is folded to: traditional to simplified, and variants to the
 * usual form. The same table folds titles for matching, so both judge alike.
 */
final class VariantTable {
  private VariantTable() {}

  /** Reads lines of two characters with a tab between them; "#" begins a comment. */
  static Map<Integer, Integer> read() {
    Map<Integer, Integer> variants = new HashMap<>();
    try (BufferedReader lines = Resources.open("variants.tsv")) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int tab = line.indexOf('\t');
        if (tab > 0 && line.charAt(0) != '#') {
          variants.put(line.codePointAt(0), line.codePointAt(tab + 1));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the variant table", e);
    }
    return variants;
  }
}
