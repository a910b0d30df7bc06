package org.tongjie.broker.region;

import java.text.Normalizer;

/** The text of a number on a card or a book, which is no quantity: zeros and a final X count. */
final class NumberText {
  static final int LONGEST = 64;

  private NumberText() {}

  /**
   * What a scanner or a keyboard meant: full-width characters made plain, blanks around it gone.
   */
  static String ofScan(String scanned) {
    String bounded = scanned.length() > 4 * LONGEST ? scanned.substring(0, 4 * LONGEST) : scanned;
    return Normalizer.normalize(bounded, Normalizer.Form.NFKC).strip();
  }

  static boolean isNumber(String value) {
    return !value.isEmpty()
        && value.length() <= LONGEST
        && value.chars().noneMatch(c -> c <= ' ' || c == '|' || Character.isISOControl(c))
        && value.chars().noneMatch(Character::isWhitespace);
  }

  static void check(Complaint.Noun kind, String value) {
    if (!isNumber(value)) {
      throw new WrongValueException(Complaint.BAD_NUMBER, kind, LONGEST, value.length());
    }
  }
}
