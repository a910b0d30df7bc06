package org.tongjie.broker.region;

/** The check digit of identity numbers (GB 11643-1999 §4.2.4, ISO 7064 MOD 11-2). */
final class ResidentId {
  private static final int LENGTH = 18;
  private static final int MODULUS = 11;
  private static final int TEN = 10;

  private ResidentId() {}

  static boolean isValid(String number) {
    if (number.length() != LENGTH) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < LENGTH; i++) {
      int digit = value(number.charAt(i), i == LENGTH - 1);
      if (digit < 0) {
        return false;
      }
      sum = (sum * 2 + digit) % MODULUS;
    }
    return sum == 1;
  }

  private static int value(char character, boolean last) {
    if (character == 'X' && last) {
      return TEN;
    }
    return character >= '0' && character <= '9' ? character - '0' : -1;
  }
}
