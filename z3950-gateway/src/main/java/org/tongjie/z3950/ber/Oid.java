package org.tongjie.z3950.ber;

import java.io.ByteArrayOutputStream;

/**
 * An object identifier, in dotted form such as {@code 1.2.840.10003.5.10}.
 *
 * @param dotted at least two arcs, each below 2<sup>63</sup>; the first 0, 1 or 2, the second below
 *     40 unless the first is 2
 */
public record Oid(String dotted) {
  private static final int FIRST_ARC_STEP = 40;
  private static final int LAST_FIRST_ARC = 2;
  private static final int SEPTET = 7;

  public Oid {
    long[] arcs = arcs(dotted);
    if (arcs.length < 2 || arcs[0] > LAST_FIRST_ARC) {
      throw new IllegalArgumentException("not an object identifier: " + dotted);
    }
    long most = arcs[0] < LAST_FIRST_ARC ? FIRST_ARC_STEP - 1 : Long.MAX_VALUE - 2 * FIRST_ARC_STEP;
    if (arcs[1] > most) {
      throw new IllegalArgumentException("second arc above " + most + " in " + dotted);
    }
  }

  /** This identifier with one more arc. */
  public Oid child(long arc) {
    return new Oid(dotted + "." + arc);
  }

  /** Content octets as X.690 §8.19 gives them. */
  byte[] content() {
    ByteArrayOutputStream out = new ByteArrayOutputStream(dotted.length());
    int dot = dotted.indexOf('.');
    long arc = FIRST_ARC_STEP * Long.parseLong(dotted, 0, dot, 10);
    while (dot >= 0) {
      int from = dot + 1;
      dot = dotted.indexOf('.', from);
      arc += Long.parseLong(dotted, from, dot < 0 ? dotted.length() : dot, 10);
      writeArc(out, arc);
      arc = 0;
    }
    return out.toByteArray();
  }

  private static void writeArc(ByteArrayOutputStream out, long arc) {
    int shift = 0;
    while (shift + SEPTET < Long.SIZE && arc >>> (shift + SEPTET) != 0) {
      shift += SEPTET;
    }
    for (; shift > 0; shift -= SEPTET) {
      out.write(((int) (arc >>> shift) & 0x7F) | 0x80);
    }
    out.write((int) arc & 0x7F);
  }

  /** The identifier whose content octets are {@code octets[from, end)}. */
  static Oid ofContent(byte[] octets, int from, int end) throws ProtocolException {
    if (from == end || octets[end - 1] < 0) {
      throw new ProtocolException("object identifier is empty or cut short", from);
    }
    StringBuilder dotted = new StringBuilder(2 * (end - from) + 4);
    long arc = 0;
    for (int i = from; i < end; i++) {
      if (arc > Long.MAX_VALUE >>> SEPTET) {
        throw new ProtocolException("arc of an object identifier above 63 bits", i);
      }
      arc = (arc << SEPTET) | (octets[i] & 0x7F);
      if (octets[i] >= 0) {
        appendArc(dotted, arc);
        arc = 0;
      }
    }
    return new Oid(dotted.toString());
  }

  private static void appendArc(StringBuilder dotted, long arc) {
    if (dotted.isEmpty()) {
      long first = Math.min(arc / FIRST_ARC_STEP, LAST_FIRST_ARC);
      dotted.append(first).append('.').append(arc - first * FIRST_ARC_STEP);
    } else {
      dotted.append('.').append(arc);
    }
  }

  private static long[] arcs(String dotted) {
    int count = 1;
    for (int i = 0; i < dotted.length(); i++) {
      count += dotted.charAt(i) == '.' ? 1 : 0;
    }
    long[] arcs = new long[count];
    int from = 0;
    for (int i = 0; i < count; i++) {
      int dot = dotted.indexOf('.', from);
      int end = dot < 0 ? dotted.length() : dot;
      arcs[i] = Long.parseUnsignedLong(dotted, from, end, 10);
      if (arcs[i] < 0) {
        throw new IllegalArgumentException("arc above 63 bits in " + dotted);
      }
      from = end + 1;
    }
    return arcs;
  }

  @Override
  public String toString() {
    return dotted;
  }
}
