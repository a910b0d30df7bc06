package org.tongjie.catalog.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Han characters and the one each is folded to: traditional to simplified, variant and Japanese
 * forms to the common Chinese form. The resource {@code variants.tsv} is also what the index folds
 * by, so that search and matching see the same text.
 */
final class VariantTable {
  private static final String RESOURCE = "variants.tsv";

  private VariantTable() {}

  /** Every entry of the table, by code point. */
  static Map<Integer, Integer> read() {
    Map<Integer, Integer> table = new HashMap<>(8192);
    try (InputStream stream = VariantTable.class.getResourceAsStream(RESOURCE)) {
      if (stream == null) {
        throw new IllegalStateException(RESOURCE + " is missing from the program");
      }
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isEmpty() && line.charAt(0) != '#') {
          table.put(line.codePointAt(0), line.codePointAt(line.indexOf('\t') + 1));
        }
      }
      return table;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
  }
}
