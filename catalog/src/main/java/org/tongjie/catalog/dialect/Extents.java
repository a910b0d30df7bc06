package org.tongjie.catalog.dialect;

import org.tongjie.catalog.text.HanNumerals;

/** Physical extents as catalogued. */
final class Extents {
  private static final String[] UNITS = {"页", "頁", "面", "p", "s.", "с", "leaves", "叶", "葉"};

  private Extents() {}

  /**
   * The longest numbered sequence of pages: 302 of 302页, 1942 of 3册(50,23,1942页), 310 of "xii, 310
   * p.".
   *
   * @return 0 when the extent tells none
   */
  static int pages(String extent) {
    int pages = 0;
    int sequence = 0;
    int i = 0;
    while (i < extent.length()) {
      int end = i;
      while (end < extent.length() && HanNumerals.arabic(extent.charAt(end)) >= 0) {
        end++;
      }
      if (end > i) {
        int value = end - i <= 5 ? HanNumerals.valueOf(extent.substring(i, end)) : 0;
        sequence = Math.max(sequence, value);
        if (isUnit(extent, end)) {
          pages = Math.max(pages, sequence);
          sequence = 0;
        } else if (end < extent.length() && "册冊卷v(（".indexOf(extent.charAt(end)) >= 0) {
          sequence = 0;
        }
      }
      i = Math.max(end, i + 1);
    }
    return pages;
  }

  private static boolean isUnit(String extent, int at) {
    int from = at;
    while (from < extent.length() && (extent.charAt(from) == ' ' || extent.charAt(from) == ']')) {
      from++;
    }
    return startsWithUnit(extent, from) || startsWithUnit(extent, afterWord(extent, from));
  }

  private static boolean startsWithUnit(String extent, int at) {
    for (String unit : UNITS) {
      if (extent.regionMatches(true, at, unit, 0, unit.length())
          && !extent.regionMatches(true, at, "pdf", 0, 3)
          && !extent.regionMatches(true, at, "photo", 0, 5)) {
        return true;
      }
    }
    return false;
  }

  /** Past one word, as in "12 unnumbered pages" and "18 PDF pages". */
  private static int afterWord(String extent, int from) {
    int at = from;
    while (at < extent.length()
        && extent.charAt(at) < 128
        && Character.isLetter(extent.charAt(at))) {
      at++;
    }
    return at > from && at < extent.length() && extent.charAt(at) == ' ' ? at + 1 : extent.length();
  }

  /**
   * The extent, with the carrier in brackets where the extent alone would be taken for a book's.
   */
  static String withCarrier(String extent, String carrier) {
    if (carrier.isEmpty() || extent.contains(carrier)) {
      return extent;
    }
    return extent.isEmpty() ? carrier : extent + " (" + carrier + ")";
  }
}
