package org.tongjie.catalog.text;

/** International Standard Serial Numbers. */
public final class Issn {
  private static final int LENGTH = 8;

  private Issn() {}

  /** The number as NNNN-NNNX where the text holds one whose check digit is right, else empty. */
  public static String normalize(String text) {
    StringBuilder digits = new StringBuilder(LENGTH + 1);
    for (int i = 0; i < text.length(); i++) {
      char c = Character.toUpperCase(text.charAt(i));
      if ((c >= '0' && c <= '9') || (c == 'X' && digits.length() == LENGTH - 1)) {
        digits.append(c);
      } else if (c != '-' && c != ' ' && !digits.isEmpty()) {
        break;
      }
    }
    return digits.length() == LENGTH && isRight(digits) ? digits.insert(4, '-').toString() : "";
  }

  private static boolean isRight(CharSequence digits) {
    int sum = 0;
    for (int i = 0; i < LENGTH; i++) {
      char c = digits.charAt(i);
      sum += (c == 'X' ? 10 : c - '0') * (LENGTH - i);
    }
    return sum % 11 == 0;
  }
}
