package org.tongjie.catalog.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The normal value of a volume designation: 第二册, 卷二, Ⅱ, II, "v. 2" and 2 are all "2"; 上 stays 上
 * because it is 1 only in some sets; 第一卷下册 is "1.下"; a part named by a word keeps the word.
 *
 * @param value parts joined by ".", or empty where the text names no single volume
 * @param pieces number of volumes where the text speaks of the whole set (全3册, 上下册), else 0
 * @param pure whether the text says nothing but a designation
 */
public record VolumeDesignation(String value, int pieces, boolean pure) {
  public static final VolumeDesignation NONE = new VolumeDesignation("", 0, false);

  private static final String UNITS = "册卷辑部集编篇期号种回季章函分级";
  private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
  private static final Set<String> LATIN_UNITS =
      Set.of(
          "v", "vol", "vols", "volume", "no", "nos", "nr", "n", "num", "number", "pt", "part",
          "parts", "bd", "band", "t", "tom", "tome", "book", "bk", "teil", "heft", "fasc", "issue",
          "livre", "libro", "ser", "series", "suppl", "section", "sec", "ch", "chapter", "partie",
          "vyp", "chast", "kn", "dil", "deel", "parte");
  private static final List<String> NUMBER_WORDS =
      List.of(
          "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");

  /** Reads a designation as catalogued in UNIMARC 200 $h or MARC 21 245 $n. */
  public static VolumeDesignation read(String text) {
    return text.isBlank() ? NONE : new Scanner(text).read();
  }

  /** Whether this character names a kind of volume, as 册 and 卷 do. */
  static boolean isUnit(char c) {
    return UNITS.indexOf(c) >= 0;
  }

  /** Whether this folded Latin word names a kind of volume, as "vol" and "part" do. */
  static boolean isUnit(String word) {
    return LATIN_UNITS.contains(word);
  }

  /** One pass over the text that collects numbers, the words 上中下 and what else there is. */
  private static final class Scanner {
    private final String text;
    private final List<String> parts = new ArrayList<>(3);
    private boolean counted;
    private boolean joined;
    private boolean pure = true;
    private int at;

    Scanner(String text) {
      this.text = text;
    }

    VolumeDesignation read() {
      while (at < text.length()) {
        step(text.charAt(at));
      }
      int set = setSize();
      if (set > 0) {
        return new VolumeDesignation("", set, pure);
      }
      return new VolumeDesignation(String.join(".", parts), 0, pure && !parts.isEmpty());
    }

    private void step(char c) {
      if (HanNumerals.arabic(c) >= 0) {
        number(run(i -> HanNumerals.arabic(i) >= 0));
      } else if (HanNumerals.romanLetter(c) > 0) {
        at++;
        add(String.valueOf(HanNumerals.romanLetter(c)));
      } else if (HanNumerals.isHan(c)) {
        number(run(HanNumerals::isHan));
      } else if (isHan(c)) {
        at++;
        han(HanFold.unit(c));
      } else if (Character.isLetter(c)) {
        word(HanFold.letters(run(i -> Character.isLetter(i) && !isHan(i))));
      } else {
        joined = c == '-' || c == '－' || c == '~' || c == '～' || c == '—';
        at++;
      }
    }

    private void han(char c) {
      if ("上中下".indexOf(c) >= 0 || STEMS.indexOf(c) >= 0) {
        add(String.valueOf(c));
      } else if (c == '全' || c == '共' || c == '套') {
        counted = true;
      } else if (c != '第' && c != '装' && c != '之' && c != '年' && UNITS.indexOf(c) < 0) {
        pure = false;
        add(String.valueOf(c));
      }
    }

    private void word(String word) {
      if (LATIN_UNITS.contains(word) && hasMore()) {
        return;
      }
      int number = Math.max(HanNumerals.valueOf(word), NUMBER_WORDS.indexOf(word));
      if (number >= 0) {
        add(String.valueOf(number));
      } else if (!LATIN_UNITS.contains(word)) {
        pure &= word.length() == 1;
        add(word);
      }
    }

    /** The V of "v. 2" is a unit, that of "Book V" a numeral. */
    private boolean hasMore() {
      for (int i = at; i < text.length(); i++) {
        if (Character.isLetterOrDigit(text.charAt(i))) {
          return true;
        }
      }
      return false;
    }

    private void number(String digits) {
      int value = HanNumerals.valueOf(digits);
      boolean decimal =
          at + 1 < text.length()
              && text.charAt(at) == '.'
              && HanNumerals.arabic(text.charAt(at + 1)) >= 0;
      pure &= value >= 0 && !decimal;
      add(value < 0 ? HanFold.letters(digits) : String.valueOf(value));
    }

    private void add(String part) {
      if (joined && !parts.isEmpty()) {
        parts.set(parts.size() - 1, parts.getLast() + "-" + part);
      } else {
        parts.add(part);
      }
      joined = false;
    }

    /** 全3册 counts the set; 上下 and 上中下 list it. */
    private int setSize() {
      if (counted && parts.size() == 1) {
        return Math.max(HanNumerals.valueOf(parts.getFirst()), 0);
      }
      String listed = String.join("", parts).replace("-", "");
      return switch (listed) {
        case "上下" -> 2;
        case "上中下" -> 3;
        default -> 0;
      };
    }

    private String run(CharTest test) {
      int from = at;
      while (at < text.length() && test.holds(text.charAt(at))) {
        at++;
      }
      return text.substring(from, at);
    }

    private static boolean isHan(char c) {
      return c >= '一' && c <= '鿿';
    }
  }

  private interface CharTest {
    boolean holds(char c);
  }
}
