package org.tongjie.catalog.charset;

import org.tongjie.catalog.marc.MarcEncoding;

/**
 * How well octets above 0x7F fit an encoding other than UTF-8, from 0 to 1: not whether they can be
 * decoded (nearly everything can) but whether the result is what people write. Chinese text stays
 * within the common level of its character set; a combining accent stands before a letter that
 * takes it; a Latin-1 letter stands within a word.
 */
final class Plausibility {
  /** From this score on, a reading is good enough to stand alone. */
  static final double GOOD = 0.55;

  private static final double UNUSUAL = 0.3;
  private static final double ALONE = 0.3;
  private static final int DELIMITER = 0x1F;

  private Plausibility() {}

  /** The score of one record, or 0 when it has no octet above 0x7F. */
  static double of(byte[] octets, MarcEncoding encoding) {
    double fitting = 0;
    int high = 0;
    int i = 0;
    while (i < octets.length) {
      if (octets[i] >= 0) {
        i++;
        continue;
      }
      int length = Math.min(unitLength(octets, i, encoding), octets.length - i);
      double alone = length == 2 && standsInLatinWord(octets, i) ? ALONE : 1;
      fitting += length * alone * unit(octets, i, length, encoding);
      high += length;
      i += length;
    }
    return high == 0 ? 0 : fitting / high;
  }

  private static int unitLength(byte[] octets, int at, MarcEncoding encoding) {
    return switch (encoding) {
      case GB18030 -> isGbTrail(octet(octets, at + 1)) ? 2 : isGbFour(octets, at) ? 4 : 1;
      case BIG5 -> isBig5Trail(octet(octets, at + 1)) ? 2 : 1;
      case UTF_8, MARC_8, ISO_5426, LATIN_1 -> 1;
    };
  }

  private static double unit(byte[] octets, int at, int length, MarcEncoding encoding) {
    int lead = octet(octets, at);
    int next = octet(octets, at + 1);
    return switch (encoding) {
      case GB18030 -> length == 1 ? 0 : gb(lead, next, length);
      case BIG5 -> length == 1 ? 0 : big5(lead);
      case MARC_8 -> Accents.ANSEL.score(lead, next);
      case ISO_5426 -> Accents.ISO_5426.score(lead, next);
      case LATIN_1 -> latin1(octet(octets, at - 1), lead, next);
      case UTF_8 -> 0;
    };
  }

  /** A pair between Latin letters is an accented letter rather than a Chinese character. */
  private static boolean standsInLatinWord(byte[] octets, int at) {
    boolean afterCode = octet(octets, at - 2) == DELIMITER;
    int before = afterCode ? DELIMITER : octet(octets, at - 1);
    int after = octet(octets, at + 2);
    return (isLetter(before) && after < 0x80) || (isLetter(after) && before < 0x80);
  }

  private static boolean isLetter(int octet) {
    return (octet >= 'a' && octet <= 'z') || (octet >= 'A' && octet <= 'Z');
  }

  private static int octet(byte[] octets, int at) {
    return at >= 0 && at < octets.length ? octets[at] & 0xFF : 0;
  }

  private static boolean isGbTrail(int octet) {
    return octet >= 0x40 && octet <= 0xFE && octet != 0x7F;
  }

  private static boolean isGbFour(byte[] octets, int at) {
    return isDigit(octet(octets, at + 1))
        && octet(octets, at + 2) >= 0x81
        && isDigit(octet(octets, at + 3));
  }

  private static boolean isDigit(int octet) {
    return octet >= '0' && octet <= '9';
  }

  /** GB 2312 level 1 (the 3,755 common characters) is rows B0 to D7, symbols are A1 to A3. */
  private static double gb(int lead, int trail, int length) {
    if (length == 4 || trail < 0xA1 || lead < 0xA1) {
      return UNUSUAL;
    }
    if (lead >= 0xB0 && lead <= 0xD7) {
      return 1;
    }
    return lead <= 0xA3 ? 0.8 : lead <= 0xF7 ? 0.6 : 0.1;
  }

  private static boolean isBig5Trail(int octet) {
    return (octet >= 0x40 && octet <= 0x7E) || (octet >= 0xA1 && octet <= 0xFE);
  }

  /** Big5 level 1 (the 5,401 common characters) is rows A4 to C6, symbols are A1 to A3. */
  private static double big5(int lead) {
    if (lead >= 0xA4 && lead <= 0xC6) {
      return 1;
    }
    return lead < 0xA1 ? 0.1 : lead <= 0xA3 ? 0.8 : UNUSUAL;
  }

  /**
   * A letter within a word, in the case of its neighbours; capitals do not follow small letters.
   */
  private static double latin1(int before, int letter, int next) {
    if (letter < 0xA0) {
      return 0;
    }
    if (letter < 0xC0) {
      return next < 0x80 ? 0.4 : 0.2;
    }
    boolean small = letter >= 0xDF;
    boolean afterSmall = before >= 'a' && before <= 'z';
    if (before >= 0x80 && next >= 0x80) {
      return 0.1;
    }
    return !small && afterSmall ? 0.1 : 0.65;
  }
}
