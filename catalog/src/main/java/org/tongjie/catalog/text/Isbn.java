package org.tongjie.catalog.text;

/** International Standard Book Numbers: reading, checking, and the one form compared. */
public final class Isbn {
  private Isbn() {}

  /** What a text read as an ISBN turned out to be. */
  public sealed interface Reading {
    /** A number whose check digit is right, as 13 digits. */
    record Valid(String isbn13) implements Reading {}

    /** Ten or thirteen digits whose check digit is wrong. */
    record WrongCheckDigit(String digits) implements Reading {}

    /** No ISBN at all. */
    record Absent() implements Reading {}
  }

  private static final Reading ABSENT = new Reading.Absent();

  /**
   * Reads the number at the start of the text, whatever separates its digits, up to the first
   * qualifier: "978-7-5366-9293-0 (精装)".
   */
  public static Reading read(String text) {
    char[] digits = new char[14];
    int count = 0;
    for (int i = 0; i < text.length() && count < 14; i++) {
      char c = narrow(text.charAt(i));
      if ((c >= '0' && c <= '9') || (count == 9 && (c == 'X' || c == 'x'))) {
        digits[count++] = c == 'x' ? 'X' : c;
      } else if (!isSeparator(c) && count > 0) {
        break;
      }
    }
    return count == 10 || count == 13 ? check(new String(digits, 0, count)) : ABSENT;
  }

  /** The 13-digit form of a valid number in the text, or the empty string. */
  public static String normalize(String text) {
    return read(text) instanceof Reading.Valid valid ? valid.isbn13() : "";
  }

  private static Reading check(String digits) {
    if (digits.length() == 13) {
      boolean right =
          (digits.startsWith("978") || digits.startsWith("979"))
              && digits.charAt(12) == checkDigit13(digits);
      return right ? new Reading.Valid(digits) : new Reading.WrongCheckDigit(digits);
    }
    if (digits.charAt(9) != checkDigit10(digits)) {
      return new Reading.WrongCheckDigit(digits);
    }
    String stem = "978" + digits.substring(0, 9);
    return new Reading.Valid(stem + checkDigit13(stem));
  }

  private static char checkDigit13(String digits) {
    int sum = 0;
    for (int i = 0; i < 12; i++) {
      sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return (char) ('0' + (10 - sum % 10) % 10);
  }

  private static char checkDigit10(String digits) {
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      sum += (digits.charAt(i) - '0') * (10 - i);
    }
    int check = (11 - sum % 11) % 11;
    return check == 10 ? 'X' : (char) ('0' + check);
  }

  private static boolean isSeparator(char c) {
    return c == '-' || c == ' ' || (c >= '\u2010' && c <= '\u2015') || c == '−' || c == '.';
  }

  private static char narrow(char c) {
    return c >= '！' && c <= '～' ? (char) (c - 0xFEE0) : c;
  }
}
