package org.tongjie.catalog.marc;

import java.nio.charset.StandardCharsets;

/** Tags as shared strings: a record has forty, a batch has a million, and there are a thousand. */
final class Tags {
  private static final String[] NUMERIC = new String[1000];

  static {
    for (int i = 0; i < NUMERIC.length; i++) {
      NUMERIC[i] = (i < 10 ? "00" : i < 100 ? "0" : "") + i;
    }
  }

  private Tags() {}

  /** The tag at this place, or the empty string when it is not three ASCII letters or digits. */
  static String at(byte[] octets, int from) {
    int number = Octets.digits(octets, from, 3);
    if (number >= 0) {
      return NUMERIC[number];
    }
    if (from + 3 > octets.length) {
      return "";
    }
    for (int i = from; i < from + 3; i++) {
      if (!Octets.isAlphanumeric(octets[i])) {
        return "";
      }
    }
    return new String(octets, from, 3, StandardCharsets.US_ASCII);
  }

  /** The shared string for this tag where there is one. */
  static String of(String tag) {
    byte[] octets = tag.getBytes(StandardCharsets.UTF_8);
    return octets.length == 3 ? at(octets, 0) : "";
  }

  /** Whether fields with this tag have neither indicators nor subfields: 001 to 009 and 000. */
  static boolean isControl(String tag) {
    return tag.charAt(0) == '0' && tag.charAt(1) == '0';
  }

  static boolean isNumeric(String tag) {
    return tag.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
