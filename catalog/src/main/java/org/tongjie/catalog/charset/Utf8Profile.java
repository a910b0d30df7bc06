package org.tongjie.catalog.charset;

/**
 * What a record's octets are when read as UTF-8 (RFC 3629: shortest forms only, no surrogates).
 *
 * @param two two-octet characters
 * @param longer characters of three and four octets
 * @param invalid octets that are part of no character
 * @param escapes ESC octets that begin a designation of MARC-8
 */
record Utf8Profile(int two, int longer, int invalid, int escapes) {
  private static final byte ESCAPE = 0x1B;

  static Utf8Profile of(byte[] octets) {
    int two = 0;
    int longer = 0;
    int invalid = 0;
    int escapes = 0;
    int i = 0;
    while (i < octets.length) {
      byte octet = octets[i];
      if (octet >= 0) {
        escapes += octet == ESCAPE && designates(octets, i + 1) ? 1 : 0;
        i++;
        continue;
      }
      int length = sequenceLength(octets, i);
      two += length == 2 ? 1 : 0;
      longer += length > 2 ? 1 : 0;
      invalid += length == 0 ? 1 : 0;
      i += Math.max(1, length);
    }
    return new Utf8Profile(two, longer, invalid, escapes);
  }

  boolean isAscii() {
    return two + longer + invalid == 0;
  }

  boolean isValid() {
    return invalid == 0;
  }

  /**
   * Whether this is UTF-8 with some damage: other encodings leave several invalid octets for each
   * pair that passes as a character by accident.
   *
   * @param expected whether the record's batch, leader or syntax speaks for UTF-8
   */
  boolean isMostlyValid(boolean expected) {
    return invalid * (expected ? 1 : 4) <= characters();
  }

  int characters() {
    return two + longer;
  }

  /** Octets of a well-formed character at this place, or 0. */
  private static int sequenceLength(byte[] octets, int at) {
    int lead = octets[at] & 0xFF;
    int second = at + 1 < octets.length ? octets[at + 1] & 0xFF : 0;
    if (lead >= 0xC2 && lead <= 0xDF) {
      return isContinuation(octets, at + 1) ? 2 : 0;
    }
    if (lead >= 0xE0 && lead <= 0xEF) {
      boolean shortest = lead != 0xE0 || second >= 0xA0;
      boolean noSurrogate = lead != 0xED || second < 0xA0;
      return shortest && noSurrogate && continues(octets, at, 3) ? 3 : 0;
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
      boolean shortest = lead != 0xF0 || second >= 0x90;
      boolean inRange = lead != 0xF4 || second < 0x90;
      return shortest && inRange && continues(octets, at, 4) ? 4 : 0;
    }
    return 0;
  }

  private static boolean continues(byte[] octets, int at, int length) {
    for (int i = 1; i < length; i++) {
      if (!isContinuation(octets, at + i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isContinuation(byte[] octets, int at) {
    return at < octets.length && (octets[at] & 0xC0) == 0x80;
  }

  /** MARC 21 Specifications, character sets: technique 1 (g, b, p, s) and technique 2. */
  private static boolean designates(byte[] octets, int at) {
    if (at >= octets.length) {
      return false;
    }
    return switch (octets[at]) {
      case 'g', 'b', 'p', 's', '$', '(', ',', ')', '-' -> true;
      default -> false;
    };
  }
}
