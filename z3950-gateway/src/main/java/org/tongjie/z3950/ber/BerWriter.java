package org.tongjie.z3950.ber;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes an encoded value from its last octet to its first, so that every length is known when it
 * is written: what comes last in a sequence is written first. All lengths are definite and as short
 * as can be. Not safe for use by several threads.
 */
public final class BerWriter {
  private static final int LONGEST_HEADER = BerLimits.TAG_OCTETS + 1 + BerLimits.LENGTH_OCTETS;
  private static final int CONSTRUCTED = 0x20;

  private final TextEncoding text;
  private byte[] buffer;
  private int start;

  /**
   * A writer whose strings are in {@code text}.
   *
   * @param expected octets expected, a guess that spares copying
   */
  public BerWriter(TextEncoding text, int expected) {
    this.text = text;
    this.buffer = new byte[Math.max(expected, LONGEST_HEADER)];
    this.start = buffer.length;
  }

  /** What was written. */
  public byte[] toByteArray() {
    return Arrays.copyOfRange(buffer, start, buffer.length);
  }

  /** How much was written, to be given to {@link #constructed} when its beginning is reached. */
  public int mark() {
    return buffer.length - start;
  }

  /** Makes one constructed element of what was written since {@code mark}. */
  public void constructed(int tag, int mark) {
    header(tag, CONSTRUCTED, mark() - mark);
  }

  /** Writes an INTEGER. */
  public void integer(int tag, long value) {
    int mark = mark();
    reserve(Long.BYTES + LONGEST_HEADER);
    long rest = value;
    do {
      buffer[--start] = (byte) rest;
      rest >>= Byte.SIZE;
    } while (rest != buffer[start] >> (Byte.SIZE - 1));
    header(tag, 0, mark() - mark);
  }

  /** Writes a BOOLEAN. */
  public void bool(int tag, boolean value) {
    reserve(1 + LONGEST_HEADER);
    buffer[--start] = (byte) (value ? 0xFF : 0);
    header(tag, 0, 1);
  }

  /** Writes a NULL. */
  public void nul(int tag) {
    header(tag, 0, 0);
  }

  /** Writes an OCTET STRING, or the content octets of any other primitive type. */
  public void octets(int tag, Octets value) {
    raw(value.array());
    header(tag, 0, value.length());
  }

  /** Writes a character string. */
  public void text(int tag, String value) {
    byte[] encoded = text.encode(value);
    raw(encoded);
    header(tag, 0, encoded.length);
  }

  /** Writes an OBJECT IDENTIFIER. */
  public void oid(int tag, Oid value) {
    byte[] content = value.content();
    raw(content);
    header(tag, 0, content.length);
  }

  /** Writes a BIT STRING of {@code count} bits, the lowest bit of {@code bits} first. */
  public void bits(int tag, long bits, int count) {
    int length = (count + Byte.SIZE - 1) / Byte.SIZE;
    reserve(length + 1 + LONGEST_HEADER);
    start -= length;
    Arrays.fill(buffer, start, start + length, (byte) 0);
    for (int bit = 0; bit < count; bit++) {
      if ((bits >>> bit & 1) != 0) {
        buffer[start + bit / Byte.SIZE] |= (byte) (0x80 >> (bit % Byte.SIZE));
      }
    }
    buffer[--start] = (byte) (Byte.SIZE * length - count);
    header(tag, 0, length + 1);
  }

  /** Writes an element that is encoded already. */
  public void element(Octets element) {
    raw(element.array());
  }

  /** Writes a value within an explicit tag. */
  public <T> void explicit(int tag, @Nullable T value, ElementWriter<T> writer) {
    if (value != null) {
      int mark = mark();
      writer.write(this, value);
      constructed(tag, mark);
    }
  }

  /** Writes the elements of a list as one constructed element; nothing for null. */
  public <T> void list(int tag, @Nullable List<T> values, ElementWriter<T> writer) {
    if (values != null) {
      int mark = mark();
      for (int i = values.size() - 1; i >= 0; i--) {
        writer.write(this, values.get(i));
      }
      constructed(tag, mark);
    }
  }

  /** Writes an INTEGER unless it is null. */
  public void optionalInteger(int tag, @Nullable Number value) {
    if (value != null) {
      integer(tag, value.longValue());
    }
  }

  /** Writes a BOOLEAN unless it is null. */
  public void optionalBool(int tag, @Nullable Boolean value) {
    if (value != null) {
      bool(tag, value);
    }
  }

  /** Writes a character string unless it is null. */
  public void optionalText(int tag, @Nullable String value) {
    if (value != null) {
      text(tag, value);
    }
  }

  /** Writes an OCTET STRING unless it is null. */
  public void optionalOctets(int tag, @Nullable Octets value) {
    if (value != null) {
      octets(tag, value);
    }
  }

  /** Writes an OBJECT IDENTIFIER unless it is null. */
  public void optionalOid(int tag, @Nullable Oid value) {
    if (value != null) {
      oid(tag, value);
    }
  }

  private void raw(byte[] octets) {
    reserve(octets.length + LONGEST_HEADER);
    start -= octets.length;
    System.arraycopy(octets, 0, buffer, start, octets.length);
  }

  private void header(int tag, int form, int length) {
    reserve(LONGEST_HEADER);
    if (length < 0x80) {
      buffer[--start] = (byte) length;
    } else {
      int count = 0;
      for (int rest = length; rest != 0; rest >>>= Byte.SIZE) {
        buffer[--start] = (byte) rest;
        count++;
      }
      buffer[--start] = (byte) (0x80 | count);
    }
    int first = Tag.classBits(tag) | form;
    int number = Tag.number(tag);
    if (number < 0x1F) {
      buffer[--start] = (byte) (first | number);
      return;
    }
    buffer[--start] = (byte) (number & 0x7F);
    for (int rest = number >>> 7; rest != 0; rest >>>= 7) {
      buffer[--start] = (byte) (0x80 | (rest & 0x7F));
    }
    buffer[--start] = (byte) (first | 0x1F);
  }

  private void reserve(int octets) {
    if (octets > start) {
      int written = mark();
      byte[] wider = new byte[Math.max(2 * buffer.length, Math.addExact(written, octets))];
      System.arraycopy(buffer, start, wider, wider.length - written, written);
      buffer = wider;
      start = wider.length - written;
    }
  }
}
