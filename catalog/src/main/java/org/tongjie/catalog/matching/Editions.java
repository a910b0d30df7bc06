package org.tongjie.catalog.matching;

import org.tongjie.catalog.text.HanFold;
import org.tongjie.catalog.text.HanNumerals;

/**
 * An edition statement read as a number and a name: 修订2版 is 2 and 修订, 图文版 is 0 and 图文, "2nd rev.
 * ed." is 2 and "rev".
 *
 * @param number 0 when not given
 * @param version empty when the edition has no name of its own
 */
record Editions(int number, String version) {
  static final Editions NONE = new Editions(0, "");
  private static final int MAX_TERM = 10;
  private static final String[] LATIN_NOISE = {
    "edition", "edn", "ed", "printing", "print", "the", "version", "st", "nd", "rd", "th", "and"
  };
  private static final String[] ORDINALS = {
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"
  };

  /** Reads a statement such as UNIMARC 205 $a or MARC 21 250 $a. */
  static Editions read(String statement) {
    if (statement.isBlank()) {
      return NONE;
    }
    return FoldedText.hasHan(HanFold.letters(statement))
        ? readHan(statement)
        : readLatin(statement);
  }

  /** Whether a part of a title is an edition statement: 典藏版, 增订本, 第2版. */
  static boolean isTerm(String folded) {
    int length = folded.length();
    if (length < 2 || length > MAX_TERM) {
      return false;
    }
    char last = folded.charAt(length - 1);
    return last == '版' || (last == '本' && isNamedCopy(folded));
  }

  /** Joins what the statement says with what the title says. */
  Editions and(Editions other) {
    return new Editions(
        number == 0 ? other.number : number, version.isEmpty() ? other.version : version);
  }

  private static boolean isNamedCopy(String folded) {
    return folded.endsWith("订本")
        || folded.endsWith("藏本")
        || folded.endsWith("图本")
        || folded.endsWith("注本")
        || folded.endsWith("音本")
        || folded.endsWith("印本")
        || folded.endsWith("译本")
        || folded.endsWith("写本")
        || folded.endsWith("简本")
        || folded.endsWith("全本")
        || folded.endsWith("校本");
  }

  private static Editions readHan(String statement) {
    String folded = HanFold.letters(statement);
    StringBuilder name = new StringBuilder();
    int number = 0;
    int i = 0;
    while (i < folded.length()) {
      int end = i;
      while (end < folded.length() && isNumeral(folded.charAt(end))) {
        end++;
      }
      if (end > i) {
        number = Math.max(number, HanNumerals.valueOf(folded.substring(i, end)));
        i = end;
      } else {
        char c = folded.charAt(i++);
        if (c != '第' && c != '版' && c != '本' && c != '次' && c != '印') {
          name.append(c);
        }
      }
    }
    return new Editions(plausible(number), version(name));
  }

  /** 初版, 原版 and 平装 say no more than that there is an edition. */
  private static String version(StringBuilder name) {
    String text = name.toString();
    return switch (text) {
      case "初", "原", "平装", "精装", "刷", "再", "中文", "简体字", "简体中文", "简体" -> "";
      default -> text;
    };
  }

  private static boolean isNumeral(char c) {
    return (c >= '0' && c <= '9') || HanNumerals.isHan(c);
  }

  private static Editions readLatin(String statement) {
    int number = 0;
    StringBuilder name = new StringBuilder();
    for (String word : HanFold.words(statement).split(" ", -1)) {
      int value = leadingNumber(word);
      if (value > 0 && number == 0) {
        number = value;
      } else if (value == 0 && !isNoise(word)) {
        name.append(name.isEmpty() ? "" : " ").append(word);
      }
    }
    return new Editions(plausible(number), name.toString());
  }

  private static int leadingNumber(String word) {
    for (int i = 0; i < ORDINALS.length; i++) {
      if (ORDINALS[i].equals(word)) {
        return i + 1;
      }
    }
    int end = 0;
    while (end < word.length() && word.charAt(end) >= '0' && word.charAt(end) <= '9') {
      end++;
    }
    return end == 0 ? 0 : HanNumerals.valueOf(word.substring(0, end));
  }

  private static boolean isNoise(String word) {
    for (String noise : LATIN_NOISE) {
      if (noise.equals(word)) {
        return true;
      }
    }
    return word.isEmpty();
  }

  /** Years and serial numbers written as an edition are no edition numbers. */
  private static int plausible(int number) {
    return number > 0 && number < 100 ? number : 0;
  }
}
