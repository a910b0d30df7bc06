package org.tongjie.solr.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** The readings of Han characters without tones, the usual one first, and the known syllables. */
final class PinyinTable {
  private static final String[] NONE = {};
  private static final String[][] READINGS = new String[0x10000][];
  private static final Set<String> SYLLABLES = new HashSet<>();

  static {
    try (BufferedReader lines = Resources.open("pinyin.tsv")) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          enter(line.split("\t", -1));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the pinyin table", e);
    }
  }

  private PinyinTable() {}

  /** Every reading of a folded unit, none for what is not Han. */
  static String[] readings(char unit) {
    String[] readings = READINGS[unit];
    return readings == null ? NONE : readings;
  }

  static boolean isSyllable(String letters) {
    return SYLLABLES.contains(letters);
  }

  private static void enter(String[] columns) {
    SYLLABLES.add(columns[0]);
    for (int i = 0; i < columns[1].length(); i++) {
      char unit = columns[1].charAt(i);
      String[] others = readings(unit);
      READINGS[unit] = prepend(columns[0], others);
    }
    for (int i = 0; i < columns[2].length(); i++) {
      char unit = columns[2].charAt(i);
      String[] others = readings(unit);
      READINGS[unit] = Arrays.copyOf(others, others.length + 1);
      READINGS[unit][others.length] = columns[0];
    }
  }

  private static String[] prepend(String first, String[] others) {
    String[] all = new String[others.length + 1];
    all[0] = first;
    System.arraycopy(others, 0, all, 1, others.length);
    return all;
  }
}
