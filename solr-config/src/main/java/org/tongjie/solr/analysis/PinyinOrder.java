package org.tongjie.solr.analysis;

/** Exact forms as they are read aloud, so that Han characters stand among Latin letters. */
public final class PinyinOrder {
  /** Characters that are read; those behind them no longer decide an order. */
  private static final int MAX_READ = 40;

  private PinyinOrder() {}

  /** Syllables and words with a space between them; empty where there is nothing to read. */
  public static String of(String exact) {
    StringBuilder read = new StringBuilder();
    boolean han = false;
    int end = Math.min(exact.length(), MAX_READ);
    for (int i = 0; i < end; i++) {
      char unit = exact.charAt(i);
      String[] readings = PinyinTable.readings(unit);
      if (readings.length > 0) {
        han = true;
        part(read);
        read.append(readings[0]).append(' ');
      } else if (unit == ' ') {
        part(read);
      } else {
        read.append(unit);
      }
    }
    if (!han) {
      return "";
    }
    int length = read.length();
    read.setLength(read.charAt(length - 1) == ' ' ? length - 1 : length);
    return read.toString();
  }

  private static void part(StringBuilder read) {
    if (!read.isEmpty() && read.charAt(read.length() - 1) != ' ') {
      read.append(' ');
    }
  }
}
