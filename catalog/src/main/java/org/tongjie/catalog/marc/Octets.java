package org.tongjie.catalog.marc;

/** The octets that ISO 2709 gives a meaning to, and numbers written in them. */
final class Octets {
  static final byte RECORD_TERMINATOR = 0x1D;
  static final byte FIELD_TERMINATOR = 0x1E;
  static final byte DELIMITER = 0x1F;
  static final int LEADER_LENGTH = 24;
  static final int ENTRY_LENGTH = 12;

  private Octets() {}

  /** The number in {@code count} ASCII digits, or -1 when one of them is none. */
  static int digits(byte[] octets, int from, int count) {
    if (from < 0 || from + count > octets.length) {
      return -1;
    }
    int number = 0;
    for (int i = from; i < from + count; i++) {
      int digit = octets[i] - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  /** The first place of {@code octet} in {@code [from, to)}, or {@code to}. */
  static int indexOf(byte[] octets, byte octet, int from, int to) {
    int i = from;
    while (i < to && octets[i] != octet) {
      i++;
    }
    return i;
  }

  static boolean isAlphanumeric(byte octet) {
    return (octet >= '0' && octet <= '9')
        || (octet >= 'A' && octet <= 'Z')
        || (octet >= 'a' && octet <= 'z');
  }
}
