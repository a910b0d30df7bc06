package org.tongjie.z3950.pdu;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * Encodings of the same value in other forms that X.690 allows: every constructed element of
 * indefinite length, and back.
 */
final class Disguise {
  private Disguise() {}

  /** All constructed elements with indefinite lengths. */
  static byte[] indefinite(byte[] definite) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int at = 0;
    while (at < definite.length) {
      at = element(definite, at, out);
    }
    return out.toByteArray();
  }

  private static int element(byte[] in, int from, ByteArrayOutputStream out) {
    int tagEnd = tagEnd(in, from);
    int contents = lengthEnd(in, tagEnd);
    int end = contents + length(in, tagEnd);
    if ((in[from] & 0x20) == 0) {
      out.write(in, from, end - from);
      return end;
    }
    out.write(in, from, tagEnd - from);
    out.write(0x80);
    out.writeBytes(indefinite(Arrays.copyOfRange(in, contents, end)));
    out.write(0);
    out.write(0);
    return end;
  }

  /** All constructed elements with definite lengths, as short as can be. */
  static byte[] definite(byte[] any) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    definite(any, 0, any.length, out);
    return out.toByteArray();
  }

  private static int definite(byte[] in, int from, int bound, ByteArrayOutputStream out) {
    int at = from;
    while (at < bound) {
      if (in[at] == 0 && in[at + 1] == 0) {
        return at + 2;
      }
      int tagEnd = tagEnd(in, at);
      int contents = lengthEnd(in, tagEnd);
      boolean open = (in[tagEnd] & 0xFF) == 0x80;
      int end = open ? in.length : contents + length(in, tagEnd);
      out.write(in, at, tagEnd - at);
      if ((in[at] & 0x20) == 0) {
        out.write(in, tagEnd, end - tagEnd);
        at = end;
      } else {
        ByteArrayOutputStream inner = new ByteArrayOutputStream();
        int after = definite(in, contents, end, inner);
        writeLength(out, inner.size());
        out.writeBytes(inner.toByteArray());
        at = open ? after : end;
      }
    }
    return at;
  }

  private static void writeLength(ByteArrayOutputStream out, int length) {
    if (length < 0x80) {
      out.write(length);
      return;
    }
    int octets = (Integer.SIZE - Integer.numberOfLeadingZeros(length) + 7) / 8;
    out.write(0x80 | octets);
    for (int shift = 8 * (octets - 1); shift >= 0; shift -= 8) {
      out.write(length >> shift);
    }
  }

  private static int tagEnd(byte[] in, int from) {
    int at = from + 1;
    if ((in[from] & 0x1F) == 0x1F) {
      while (in[at++] < 0) {}
    }
    return at;
  }

  private static int lengthEnd(byte[] in, int at) {
    int first = in[at] & 0xFF;
    return at + 1 + (first > 0x80 ? first & 0x7F : 0);
  }

  private static int length(byte[] in, int at) {
    int first = in[at] & 0xFF;
    if (first <= 0x80) {
      return first & 0x7F;
    }
    int length = 0;
    for (int i = at + 1; i < lengthEnd(in, at); i++) {
      length = (length << 8) | (in[i] & 0xFF);
    }
    return length;
  }
}
