package org.tongjie.catalog.charset;

import org.tongjie.catalog.marc.MarcEncoding;

/** What a record says of its own encoding and format, read from leader and directory. */
final class Claims {
  private static final int LEADER = 24;
  private static final int ENTRY = 12;

  private Claims() {}

  /**
   * MARC 21 leader/09 "a", undefined in UNIMARC, where some systems write it all the same; XML,
   * which is UTF-8 unless it says otherwise.
   */
  static boolean utf8(byte[] record) {
    return isXml(record) || (record.length > 9 && record[9] == 'a');
  }

  static boolean isXml(byte[] record) {
    return record.length > 0 && record[0] == '<';
  }

  /** Whether a UNIMARC record says that its text is Chinese (101 $a, or 100 $a 22–24). */
  static boolean chinese(byte[] record) {
    if (!isUnimarc(record)) {
      return false;
    }
    for (int i = LEADER; i + 2 < record.length; i++) {
      if (record[i] == 'c' && record[i + 1] == 'h' && record[i + 2] == 'i') {
        return true;
      }
    }
    return false;
  }

  /** The encoding that records of this format had before Unicode. */
  static MarcEncoding traditional(byte[] record) {
    return isUnimarc(record) ? MarcEncoding.ISO_5426 : MarcEncoding.MARC_8;
  }

  /** Whether the directory has a title field of UNIMARC (200) and none of MARC 21 (245). */
  static boolean isUnimarc(byte[] record) {
    boolean unimarc = false;
    for (int at = LEADER; at + ENTRY <= record.length && record[at] != 0x1E; at += ENTRY) {
      if (record[at] == '2') {
        unimarc |= record[at + 1] == '0' && record[at + 2] == '0';
        if (record[at + 1] == '4' && record[at + 2] == '5') {
          return false;
        }
      }
    }
    return unimarc;
  }
}
