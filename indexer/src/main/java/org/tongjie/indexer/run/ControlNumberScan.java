package org.tongjie.indexer.run;

import java.nio.charset.StandardCharsets;
import org.tongjie.indexer.framing.Frame;

/**
 * A 64-bit hash of a frame's control number, found without reading the record: in the directory of
 * ISO 2709, or between the tags of the 001 in MARCXML. A frame without one hashes as a whole, so
 * that only its own twin repeats it.
 */
final class ControlNumberScan {
  private static final int LEADER = 24;
  private static final int ENTRY = 12;
  private static final byte FIELD_END = 0x1E;
  private static final byte[] XML_TAG = "\"001\"".getBytes(StandardCharsets.US_ASCII);

  private ControlNumberScan() {}

  static long hash(Frame.Raw frame) {
    byte[] octets = frame.octets();
    long found =
        switch (frame.syntax()) {
          case ISO_2709 -> iso2709(octets);
          case MARCXML -> marcXml(octets);
        };
    return found == 0 ? hash(octets, 0, octets.length) : found;
  }

  private static long iso2709(byte[] octets) {
    int base = number(octets, 12, 5);
    for (int at = LEADER; at + ENTRY <= octets.length && octets[at] != FIELD_END; at += ENTRY) {
      if (octets[at] == '0' && octets[at + 1] == '0' && octets[at + 2] == '1') {
        int length = number(octets, at + 3, 4);
        int start = base + number(octets, at + 7, 5);
        boolean inside = base > 0 && length > 0 && start > 0 && start + length <= octets.length;
        return inside ? trimmed(octets, start, start + length) : 0;
      }
    }
    return 0;
  }

  private static long marcXml(byte[] octets) {
    for (int at = 0; at + XML_TAG.length < octets.length; at++) {
      if (matches(octets, at)) {
        int start = indexOf(octets, '>', at) + 1;
        int end = start == 0 ? -1 : indexOf(octets, '<', start);
        return end < 0 ? 0 : trimmed(octets, start, end);
      }
    }
    return 0;
  }

  private static boolean matches(byte[] octets, int at) {
    for (int i = 0; i < XML_TAG.length; i++) {
      if (octets[at + i] != XML_TAG[i]) {
        return false;
      }
    }
    return true;
  }

  private static int indexOf(byte[] octets, char wanted, int from) {
    for (int at = from; at < octets.length; at++) {
      if (octets[at] == wanted) {
        return at;
      }
    }
    return -1;
  }

  private static long trimmed(byte[] octets, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && blank(octets[start])) {
      start++;
    }
    while (end > start && blank(octets[end - 1])) {
      end--;
    }
    return start == end ? 0 : hash(octets, start, end);
  }

  private static boolean blank(byte octet) {
    return octet >= 0 && octet <= ' ';
  }

  private static int number(byte[] octets, int from, int digits) {
    int value = 0;
    for (int at = from; at < from + digits; at++) {
      int digit = at < octets.length ? octets[at] - '0' : -1;
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }

  /** FNV-1a with a final mix, so that similar numbers spread over all bits. */
  private static long hash(byte[] octets, int from, int to) {
    long hash = 0xcbf29ce484222325L;
    for (int at = from; at < to; at++) {
      hash = (hash ^ (octets[at] & 0xFF)) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 32)) * 0xd6e8feb86659fd93L;
    return hash ^ (hash >>> 32);
  }
}
