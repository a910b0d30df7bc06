package org.tongjie.solr.analysis;

import java.util.ArrayDeque;
import java.util.Deque;

/** Cuts a word of Latin letters into pinyin syllables. */
final class PinyinSyllables {
  private static final int LONGEST = 6;
  private static final String[] NONE = {};

  private PinyinSyllables() {}

  /** The syllables, long ones tried first; none when the word is not made of them. */
  static String[] of(String word) {
    String letters = word.replace('v', 'u');
    Deque<String> found = new ArrayDeque<>();
    return word.length() <= 4 * LONGEST && cut(letters, 0, found)
        ? found.toArray(String[]::new)
        : NONE;
  }

  private static boolean cut(String letters, int from, Deque<String> found) {
    if (from == letters.length()) {
      return true;
    }
    for (int end = Math.min(letters.length(), from + LONGEST); end > from; end--) {
      String syllable = letters.substring(from, end);
      if (PinyinTable.isSyllable(syllable)) {
        found.addLast(syllable);
        if (cut(letters, end, found)) {
          return true;
        }
        found.removeLast();
      }
    }
    return false;
  }
}
