package org.tongjie.catalog.index;

/**
 * Typed words made fit for edismax: its operators are taken out, as ours were read before, and the
 * number of terms that must match is decided.
 *
 * @param text small letters, no operators but an escaped "+", at most {@value #MAX_TERMS} terms
 * @param required how many terms must match; 0 when there are none
 * @param latin whether there is nothing but Latin letters and spaces
 */
record QueryWords(String text, int required, boolean latin) {
  /** Keeps a query of long text below Lucene's limit of clauses. */
  static final int MAX_TERMS = 80;

  /** Up to so many pairs of characters all must match: 梦红楼 is not 红楼梦. */
  private static final int STRICT_PAIRS = 3;

  /** Above it one character in seven may be wrong, as readers misremember long titles. */
  private static final int LENIENT_PERCENT = 86;

  static QueryWords of(String typed) {
    StringBuilder text = new StringBuilder(typed.length());
    Count count = new Count();
    int at = 0;
    while (at < typed.length() && count.terms() < MAX_TERMS) {
      int c = typed.codePointAt(at);
      count.add(c);
      append(text, c);
      at += Character.charCount(c);
    }
    return new QueryWords(text.toString().strip(), count.required(), count.latin());
  }

  private static void append(StringBuilder text, int c) {
    switch (c) {
      case '+', '＋' -> text.append("\\+");
      case '#', '＃', '.', '．', '\'', '’', ',', ';' -> text.appendCodePoint(c);
      default -> {
        boolean plain = Character.isLetterOrDigit(c) || (c > 0x7F && !Character.isISOControl(c));
        text.appendCodePoint(plain ? Character.toLowerCase(c) : ' ');
      }
    }
  }

  /** Counts terms as the index's analysis makes them of a query. */
  private static final class Count {
    private int words;
    private int pairs;
    private int run;
    private int characters;
    private boolean inWord;
    private boolean latin = true;

    void add(int c) {
      if (isCjk(c)) {
        inWord = false;
        latin = false;
        characters++;
        run++;
        if (run > 1) {
          pairs++;
        }
      } else {
        endRun();
        boolean letter = Character.isLetterOrDigit(c);
        if (letter && !inWord) {
          words++;
        }
        inWord = letter;
        latin &= (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == ' ' || c == '\'';
      }
    }

    private void endRun() {
      pairs += run == 1 ? 1 : 0;
      run = 0;
    }

    int terms() {
      return words + pairs;
    }

    boolean latin() {
      return latin && words > 0;
    }

    int required() {
      endRun();
      int needed = pairs <= STRICT_PAIRS ? pairs : pairs * LENIENT_PERCENT / 100;
      return words + (characters < STRICT_PAIRS ? pairs : needed);
    }

    private static boolean isCjk(int c) {
      return Character.isIdeographic(c)
          || switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
            case COMMON -> c == 'ー';
            default -> false;
          };
    }
  }
}
