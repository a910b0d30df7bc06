package org.tongjie.catalog.matching;

/** Questions about folded text. */
final class FoldedText {
  private FoldedText() {}

  /** Whether one of the first characters is Chinese. */
  static boolean hasHan(String text) {
    int limit = Math.min(text.length(), 16);
    for (int i = 0; i < limit; i++) {
      if (isHan(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  static boolean isHan(char c) {
    return (c >= '㐀' && c <= '䶿') || (c >= '一' && c <= '鿿') || Character.isSurrogate(c);
  }

  static String start(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }

  /** How much a title tells, in Latin letters: a Chinese character counts as three. */
  static int substance(String text) {
    int sum = 0;
    for (int i = 0; i < text.length(); i++) {
      sum += isHan(text.charAt(i)) ? 3 : 1;
    }
    return sum;
  }

  /** Whether both contain the same digits in the same order, so that 1958 and 1959 stay apart. */
  static boolean sameDigits(String a, String b) {
    int i = 0;
    int j = 0;
    while (true) {
      i = nextDigit(a, i);
      j = nextDigit(b, j);
      if (i == a.length() || j == b.length()) {
        return i == a.length() && j == b.length();
      }
      if (a.charAt(i++) != b.charAt(j++)) {
        return false;
      }
    }
  }

  private static int nextDigit(String text, int from) {
    int i = from;
    while (i < text.length() && !isNumeral(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isNumeral(char c) {
    return (c >= '0' && c <= '9') || "一二三四五六七八九十上中下甲乙丙丁".indexOf(c) >= 0;
  }

  /**
   * Whether few single changes lead from one to the other: at most one in six Chinese or ten Latin
   * characters.
   */
  static boolean isSimilar(String a, String b) {
    int longer = Math.max(a.length(), b.length());
    int allowed = longer / (hasHan(a) ? 6 : 10);
    if (allowed == 0 || Math.abs(a.length() - b.length()) > allowed || longer > 400) {
      return false;
    }
    return sameDigits(a, b) && distance(a, b, allowed) <= allowed;
  }

  /** Levenshtein distance, or more than the limit where it is beyond it. */
  private static int distance(String a, String b, int limit) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      int best = i;
      for (int j = 1; j < row.length; j++) {
        int above = row[j];
        int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(changed, Math.min(above, row[j - 1]) + 1);
        diagonal = above;
        best = Math.min(best, row[j]);
      }
      if (best > limit) {
        return limit + 1;
      }
    }
    return row[b.length()];
  }
}
