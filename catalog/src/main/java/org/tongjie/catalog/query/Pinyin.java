package org.tongjie.catalog.query;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Pinyin without tones: cuts what a reader types into syllables, and orders titles.
 *
 * <p>The table is made from the Unicode Han Database; ü is written u in it.
 */
public final class Pinyin {
  private static final int LONGEST_SYLLABLE = 6;
  private static final int MAX_READINGS = 4;
  private static final int MAX_LETTERS = 60;
  private static final int SORTED_CHARACTERS = 40;
  private static final Set<String> SYLLABLES = new HashSet<>();

  /** The usual reading of each Han character of the first plane. */
  private static final String[] USUAL = new String[0x10000];

  static {
    try (InputStream table = Pinyin.class.getResourceAsStream("pinyin.tsv");
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(
                    Objects.requireNonNull(table, "pinyin.tsv"), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          enter(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the pinyin table", e);
    }
  }

  private Pinyin() {}

  private static void enter(String line) {
    int first = line.indexOf('\t');
    int second = line.indexOf('\t', first + 1);
    String syllable = line.substring(0, first);
    SYLLABLES.add(syllable);
    for (int i = first + 1; i < second; i++) {
      USUAL[line.charAt(i)] = syllable;
    }
  }

  /**
   * The ways to read Latin letters as syllables, each with spaces between them: "xian" is xian or
   * xi an. None where it is no pinyin, four at most.
   */
  public static List<String> readings(String letters) {
    String plain = letters.replace('v', 'u').strip();
    List<String> readings = new ArrayList<>();
    if (!plain.isEmpty() && plain.length() <= MAX_LETTERS) {
      cut(plain, 0, new Cut(new StringBuilder(), readings, new BitSet()));
    }
    return readings;
  }

  /**
   * A cutting in progress.
   *
   * @param dead places from which no reading reaches the end: without them time would be
   *     exponential
   */
  private record Cut(StringBuilder done, List<String> readings, BitSet dead) {}

  private static void cut(String letters, int from, Cut cut) {
    if (cut.readings.size() == MAX_READINGS || cut.dead.get(from)) {
      return;
    }
    if (from == letters.length()) {
      cut.readings.add(cut.done.toString());
      return;
    }
    int found = cut.readings.size();
    if (letters.charAt(from) == ' ') {
      cut(letters, from + 1, cut);
    } else {
      cutSyllable(letters, from, cut);
    }
    if (cut.readings.size() == found) {
      cut.dead.set(from);
    }
  }

  private static void cutSyllable(String letters, int from, Cut cut) {
    int length = cut.done.length();
    for (int end = Math.min(letters.length(), from + LONGEST_SYLLABLE); end > from; end--) {
      String syllable = letters.substring(from, end);
      if (SYLLABLES.contains(syllable)) {
        cut.done.append(length == 0 ? "" : " ").append(syllable);
        cut(letters, end, cut);
        cut.done.setLength(length);
      }
    }
  }

  /** Text that orders titles as a Chinese reader expects: Latin as it is, Han by usual reading. */
  public static String sortKey(String title) {
    StringBuilder key = new StringBuilder(SORTED_CHARACTERS * 4);
    StringBuilder characters = new StringBuilder(SORTED_CHARACTERS);
    for (int i = 0; i < title.length() && characters.length() < SORTED_CHARACTERS; i++) {
      char c = title.charAt(i);
      String reading = USUAL[c];
      if (reading != null) {
        endWord(key).append(reading).append(' ');
        characters.append(c);
      } else if (Character.isLetterOrDigit(c)) {
        key.append(Character.toLowerCase(c));
        characters.append(c);
      } else {
        endWord(key);
      }
    }
    return key.append('\t').append(characters).toString();
  }

  private static StringBuilder endWord(StringBuilder key) {
    return key.isEmpty() || key.charAt(key.length() - 1) == ' ' ? key : key.append(' ');
  }
}
