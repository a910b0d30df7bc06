package org.tongjie.catalog.query;

import java.util.Locale;

/** The forms in which numbers stand in the index and in queries, so that they meet. */
public final class NumberForm {
  private static final int ISBN_10 = 10;
  private static final int LCCN_SERIAL = 6;

  /**
   * What is longer is no number; the index refuses very long terms, and with them a whole batch.
   */
  private static final int MAX_LENGTH = 100;

  private NumberForm() {}

  /** Letters and digits alone, letters in capitals: 7-02-000220-X becomes 702000220X. */
  public static String plain(String number) {
    StringBuilder plain = new StringBuilder(number.length());
    for (int i = 0; i < number.length() && plain.length() < MAX_LENGTH; i++) {
      char c = number.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        plain.append(Character.toUpperCase(halfWidth(c)));
      }
    }
    return plain.toString();
  }

  /**
   * An LCCN as the Library of Congress normalises it: 85-2 becomes 85000002, sn 85-53 SN85000053.
   */
  public static String lccn(String number) {
    int revision = number.indexOf('/');
    String main = revision < 0 ? number : number.substring(0, revision);
    int hyphen = main.indexOf('-');
    String serial = hyphen < 0 ? "" : plain(main.substring(hyphen + 1));
    if (serial.isEmpty() || serial.length() > LCCN_SERIAL || !isDigits(serial)) {
      return plain(main);
    }
    return plain(main.substring(0, hyphen)) + "0".repeat(LCCN_SERIAL - serial.length()) + serial;
  }

  /** Without spaces, in capitals and half width; points and strokes stay, as they part classes. */
  public static String callNumber(String number) {
    StringBuilder form = new StringBuilder(number.length());
    for (int i = 0; i < number.length() && form.length() < MAX_LENGTH; i++) {
      char c = number.charAt(i);
      if (!Character.isWhitespace(c) && c != '　') {
        form.append(halfWidth(c));
      }
    }
    return form.toString().toUpperCase(Locale.ROOT);
  }

  /** The 13-digit form of an ISBN that may have 10; anything else in {@link #plain} form. */
  public static String isbn(String number) {
    String plain = plain(number);
    if (plain.length() != ISBN_10 || !isDigits(plain.substring(0, ISBN_10 - 1))) {
      return plain;
    }
    String body = "978" + plain.substring(0, ISBN_10 - 1);
    int sum = 0;
    for (int i = 0; i < body.length(); i++) {
      sum += (body.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return body + (10 - sum % 10) % 10;
  }

  static boolean isDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private static char halfWidth(char c) {
    return c >= '！' && c <= '～' ? (char) (c - ('！' - '!')) : c;
  }
}
