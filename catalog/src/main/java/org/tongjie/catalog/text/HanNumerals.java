package org.tongjie.catalog.text;

/** Whole numbers as titles write them: 23, ２３, 二十三, 廿三, 贰, Ⅱ, xii. */
public final class HanNumerals {
  /** The largest number read; longer runs of digits are no numerals of volumes. */
  public static final int MAX = 99_999_999;

  private HanNumerals() {}

  /**
   * The value of a text that is a numeral from end to end.
   *
   * @return -1 where it is none
   */
  public static int valueOf(CharSequence text) {
    if (text.isEmpty() || text.length() > 9) {
      return -1;
    }
    char first = text.charAt(0);
    if (arabic(first) >= 0) {
      return arabicValue(text);
    }
    return han(first) >= 0 || unit(first) > 0 ? hanValue(text) : romanValue(text);
  }

  /** Whether this character can be part of a numeral in Chinese characters. */
  public static boolean isHan(char c) {
    return han(c) >= 0 || unit(c) > 0;
  }

  /** The value of an Arabic digit of any width, or -1. */
  public static int arabic(char c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    return c >= '０' && c <= '９' ? c - '０' : -1;
  }

  /** The value of a letter of the Unicode block of Roman numerals (Ⅱ, ⅻ), or -1. */
  public static int romanLetter(char c) {
    if (c >= 'Ⅰ' && c <= 'Ⅻ') {
      return c - 'Ⅰ' + 1;
    }
    return c >= 'ⅰ' && c <= 'ⅻ' ? c - 'ⅰ' + 1 : -1;
  }

  private static int arabicValue(CharSequence text) {
    int value = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = arabic(text.charAt(i));
      if (digit < 0 || value > MAX / 10) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }

  /** Reads 二十三, 一百零八, 廿三 by units, and 二〇二三 digit by digit. */
  private static int hanValue(CharSequence text) {
    int total = 0;
    int digit = -1;
    boolean hasUnit = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int unit = unit(c);
      if (unit > 0) {
        total += c == '廿' || c == '卅' ? unit : Math.max(digit, 1) * unit;
        digit = -1;
        hasUnit = true;
      } else if (han(c) < 0) {
        return -1;
      } else if (digit > 0 && hasUnit) {
        return -1;
      } else {
        digit = digit < 0 || hasUnit ? han(c) : digit * 10 + han(c);
      }
    }
    return total + Math.max(digit, 0);
  }

  private static int han(char c) {
    return switch (c) {
      case '〇', '零', '○' -> 0;
      case '一', '壹', '弌' -> 1;
      case '二', '贰', '貳', '两', '兩' -> 2;
      case '三', '叁', '參', '叄' -> 3;
      case '四', '肆' -> 4;
      case '五', '伍' -> 5;
      case '六', '陆', '陸' -> 6;
      case '七', '柒' -> 7;
      case '八', '捌' -> 8;
      case '九', '玖' -> 9;
      default -> -1;
    };
  }

  private static int unit(char c) {
    return switch (c) {
      case '十', '拾' -> 10;
      case '廿' -> 20;
      case '卅' -> 30;
      case '百', '佰' -> 100;
      case '千', '仟' -> 1000;
      default -> 0;
    };
  }

  private static int romanValue(CharSequence text) {
    if (text.length() == 1 && romanLetter(text.charAt(0)) > 0) {
      return romanLetter(text.charAt(0));
    }
    int total = 0;
    int previous = Integer.MAX_VALUE;
    for (int i = 0; i < text.length(); i++) {
      int value = roman(text.charAt(i));
      if (value < 0) {
        return -1;
      }
      total += value > previous ? value - 2 * previous : value;
      previous = value;
    }
    return total > 0 && written(total).equals(lower(text)) ? total : -1;
  }

  /** Only well-formed numerals below 90 count, so that words such as "mix" and "civil" do not. */
  private static String written(int value) {
    String[] letters = {"l", "xl", "x", "ix", "v", "iv", "i"};
    int[] values = {50, 40, 10, 9, 5, 4, 1};
    StringBuilder text = new StringBuilder();
    int rest = value;
    for (int i = 0; i < values.length; i++) {
      for (; rest >= values[i]; rest -= values[i]) {
        text.append(letters[i]);
      }
    }
    return text.toString();
  }

  private static String lower(CharSequence text) {
    StringBuilder lower = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      lower.append(Character.toLowerCase(text.charAt(i)));
    }
    return lower.toString();
  }

  private static int roman(char c) {
    return switch (c) {
      case 'I', 'i' -> 1;
      case 'V', 'v' -> 5;
      case 'X', 'x' -> 10;
      case 'L', 'l' -> 50;
      default -> -1;
    };
  }
}
