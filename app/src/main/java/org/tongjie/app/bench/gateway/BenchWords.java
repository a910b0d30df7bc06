package org.tongjie.app.bench.gateway;

import java.util.SplittableRandom;

/**
 * Invented words, frequent ones first, drawn as words of a language are: the tenth a tenth as
 * often.
 */
final class BenchWords {
  private static final String[] ONSETS = {
    "b", "br", "c", "ch", "d", "f", "g", "gr", "h", "k", "l", "m", "n", "p", "pr", "r", "s", "st",
    "t", "tr", "v", "w"
  };
  private static final String[] RHYMES = {
    "a", "an", "ar", "e", "el", "en", "er", "i", "in", "is", "o", "on", "or", "ou", "u", "ul", "é",
    "ü"
  };
  private static final int SYLLABLES = ONSETS.length * RHYMES.length;

  private final int count;

  /** A vocabulary of so many words. */
  BenchWords(int count) {
    this.count = count;
  }

  /** The word of a rank; each rank has one of its own. */
  static String word(int rank) {
    StringBuilder word = new StringBuilder();
    int left = rank + SYLLABLES;
    while (left > 0) {
      int syllable = left % SYLLABLES;
      word.append(ONSETS[syllable % ONSETS.length]).append(RHYMES[syllable / ONSETS.length]);
      left /= SYLLABLES;
    }
    return word.toString();
  }

  String draw(SplittableRandom random) {
    return word((int) Math.exp(random.nextDouble() * Math.log(count)) - 1);
  }
}
