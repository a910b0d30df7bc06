package org.tongjie.z3950.ber;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads one encoded value (X.690), element by element, without looking further than asked. {@link
 * #next} moves to the next element of the constructed element entered last; then one of the reading
 * methods takes it, {@link #enter} goes into it, or the next {@link #next} skips it, so elements
 * nobody knows do no harm. Definite and indefinite lengths and strings in segments are accepted.
 * Not safe for use by several threads; after an exception it must not be used any more.
 */
public final class BerReader {
  private static final int INDEFINITE = -1;
  private static final int FIRST_FRAMES = 16;

  private final byte[] octets;
  private final TextEncoding text;
  private final BerLimits limits;

  private int position;
  private int depth;
  private int elements;
  private int[] bounds = new int[FIRST_FRAMES];
  private boolean[] indefinite = new boolean[FIRST_FRAMES];

  private boolean unread;
  private int tag;
  private int start;
  private int content;
  private int end;
  private boolean constructed;

  private int oidFrom;
  private int oidEnd;
  private @Nullable Oid oid;

  /** A reader of {@code octets} whose strings are in {@code text}. */
  public BerReader(byte[] octets, TextEncoding text, BerLimits limits) {
    this.octets = octets;
    this.text = text;
    this.limits = limits;
    this.bounds[0] = octets.length;
  }

  /** A reader of one element with the usual limits, placed on that element. */
  public static BerReader on(Octets element, TextEncoding text) throws ProtocolException {
    BerReader reader = new BerReader(element.array(), text, BerLimits.DEFAULT);
    reader.require("an element");
    return reader;
  }

  /** How strings are decoded here. */
  public TextEncoding encoding() {
    return text;
  }

  /** Moves to the next element; false at the end of the constructed element entered last. */
  public boolean next() throws ProtocolException {
    if (unread) {
      skip();
    }
    int bound = bounds[depth];
    if (indefinite[depth] ? atEndOfContents(bound) : position >= bound) {
      return false;
    }
    readHeader(bound);
    unread = true;
    return true;
  }

  /** Moves to the next element, which must be there. */
  public void require(String what) throws ProtocolException {
    if (!next()) {
      throw new ProtocolException("expected " + what + ", found the end", position);
    }
  }

  /** The tag of the current element, see {@link Tag}. */
  public int tag() {
    return tag;
  }

  /** Where the current element begins, for messages. */
  public int offset() {
    return start;
  }

  /** An exception about the current element. */
  public ProtocolException unexpected(String expected) {
    return new ProtocolException("expected " + expected + ", found " + Tag.name(tag), start);
  }

  /** Insists on the tag of the current element. */
  public void expect(int expected) throws ProtocolException {
    if (tag != expected) {
      throw unexpected(Tag.name(expected));
    }
  }

  /** A mandatory element that was read, or an exception naming it if it was not there. */
  public <T> T present(@Nullable T value, String name) throws ProtocolException {
    if (value == null) {
      throw new ProtocolException("mandatory element missing: " + name, position);
    }
    return value;
  }

  /** Goes into the current element, which must be constructed. */
  public void enter() throws ProtocolException {
    if (!constructed) {
      throw new ProtocolException("expected a constructed element at " + Tag.name(tag), start);
    }
    if (depth + 1 >= limits.depth()) {
      throw new ProtocolException("elements nested deeper than " + limits.depth(), start);
    }
    int bound = end == INDEFINITE ? bounds[depth] : end;
    boolean open = end == INDEFINITE;
    if (++depth == bounds.length) {
      bounds = Arrays.copyOf(bounds, 2 * depth);
      indefinite = Arrays.copyOf(indefinite, 2 * depth);
    }
    bounds[depth] = bound;
    indefinite[depth] = open;
    position = content;
    unread = false;
  }

  /** Leaves the element entered last, skipping what is left of it. */
  public void leave() throws ProtocolException {
    while (next()) {
      skip();
    }
    if (indefinite[depth]) {
      position += 2;
    }
    depth--;
  }

  /** Passes over the current element. */
  public void skip() throws ProtocolException {
    unread = false;
    if (end != INDEFINITE) {
      position = end;
      return;
    }
    position = content;
    int open = 1;
    while (open > 0) {
      if (atEndOfContents(bounds[depth])) {
        position += 2;
        open--;
      } else {
        readHeader(bounds[depth]);
        position = end == INDEFINITE ? content : end;
        open += end == INDEFINITE ? 1 : 0;
      }
      if (depth + open >= limits.depth()) {
        throw new ProtocolException("elements nested deeper than " + limits.depth(), start);
      }
    }
  }

  /** The one element within the current one, as explicit tags have it. */
  public <T> T explicit(ElementReader<T> reader) throws ProtocolException {
    enter();
    require("an element within an explicit tag");
    T value = reader.read(this);
    leave();
    return value;
  }

  /** The elements within the current one. */
  public <T> List<T> list(ElementReader<T> reader) throws ProtocolException {
    enter();
    List<T> values = new ArrayList<>(4);
    while (next()) {
      values.add(reader.read(this));
    }
    leave();
    return values;
  }

  /** An INTEGER of at most 64 bits. */
  public long integer() throws ProtocolException {
    int length = primitive();
    if (length == 0 || length > Long.BYTES) {
      throw new ProtocolException("INTEGER of " + length + " octets, expected 1 to 8", start);
    }
    long value = octets[content];
    for (int i = content + 1; i < end; i++) {
      value = (value << Byte.SIZE) | (octets[i] & 0xFF);
    }
    return value;
  }

  /** An INTEGER that stands for one of a few things, of at most 32 bits. */
  public int code() throws ProtocolException {
    long value = integer();
    if (value != (int) value) {
      throw new ProtocolException("INTEGER out of range: " + value, start);
    }
    return (int) value;
  }

  /** A BOOLEAN. */
  public boolean bool() throws ProtocolException {
    int length = primitive();
    if (length != 1) {
      throw new ProtocolException("BOOLEAN of " + length + " octets", start);
    }
    return octets[content] != 0;
  }

  /** The contents of an OCTET STRING. */
  public Octets octets() throws ProtocolException {
    if (!constructed) {
      primitive();
      return Octets.of(Arrays.copyOfRange(octets, content, end));
    }
    return Octets.of(segments());
  }

  /** A character string of any type. */
  public String text() throws ProtocolException {
    if (!constructed) {
      int length = primitive();
      return text.decode(octets, content, length);
    }
    byte[] joined = segments();
    return text.decode(joined, 0, joined.length);
  }

  /** An OBJECT IDENTIFIER. */
  public Oid oid() throws ProtocolException {
    primitive();
    Oid last = oid;
    if (last == null || !Arrays.equals(octets, content, end, octets, oidFrom, oidEnd)) {
      last = Oid.ofContent(octets, content, end);
      oid = last;
      oidFrom = content;
      oidEnd = end;
    }
    return last;
  }

  /** The first 64 bits of a BIT STRING, its first bit as the lowest of the result. */
  public long bits() throws ProtocolException {
    byte[] bits = bitString().array();
    int unused = bits.length == 0 ? 0 : bits[0] & 7;
    int count = Math.min(Long.SIZE, Byte.SIZE * (bits.length - 1) - unused);
    long set = 0;
    for (int bit = 0; bit < count; bit++) {
      int octet = bits[1 + bit / Byte.SIZE];
      if ((octet & (0x80 >> (bit % Byte.SIZE))) != 0) {
        set |= 1L << bit;
      }
    }
    return set;
  }

  /** The content octets of a BIT STRING, the first telling how many bits of the last are unused. */
  public Octets bitString() throws ProtocolException {
    int at = start;
    byte[] bits = constructed ? joinedBits() : octets().array();
    if (bits.length == 0 || bits[0] < 0 || bits[0] > 7 || (bits.length == 1 && bits[0] > 0)) {
      throw new ProtocolException("BIT STRING without a valid count of unused bits", at);
    }
    return Octets.of(bits);
  }

  /** The whole current element, tag and length included. */
  public Octets element() throws ProtocolException {
    int from = start;
    skip();
    return Octets.of(Arrays.copyOfRange(octets, from, position));
  }

  private int primitive() throws ProtocolException {
    if (constructed) {
      throw new ProtocolException("expected a primitive element at " + Tag.name(tag), start);
    }
    unread = false;
    position = end;
    return end - content;
  }

  private byte[] segments() throws ProtocolException {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    join(joined);
    return joined.toByteArray();
  }

  private void join(ByteArrayOutputStream joined) throws ProtocolException {
    enter();
    while (next()) {
      if (constructed) {
        join(joined);
      } else {
        joined.write(octets, content, primitive());
      }
    }
    leave();
  }

  private byte[] joinedBits() throws ProtocolException {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    joined.write(0);
    int unused = 0;
    enter();
    while (next()) {
      byte[] segment = bitString().array();
      unused = segment[0];
      joined.write(segment, 1, segment.length - 1);
    }
    leave();
    byte[] bits = joined.toByteArray();
    bits[0] = (byte) unused;
    return bits;
  }

  private boolean atEndOfContents(int bound) throws ProtocolException {
    if (bound - position < 2) {
      throw new ProtocolException("element of indefinite length does not end", position);
    }
    return octets[position] == 0 && octets[position + 1] == 0;
  }

  private void readHeader(int bound) throws ProtocolException {
    start = position;
    if (++elements > limits.elements()) {
      throw new ProtocolException("more than " + limits.elements() + " elements", start);
    }
    int identifier = octet(bound);
    constructed = (identifier & 0x20) != 0;
    int number = identifier & 0x1F;
    tag = Tag.of(identifier, number == 0x1F ? longTag(bound) : number);
    if (tag == Tag.END_OF_CONTENTS) {
      throw new ProtocolException("end of contents where no indefinite length is open", start);
    }
    readLength(bound);
    content = position;
  }

  private int longTag(int bound) throws ProtocolException {
    int number = 0;
    for (int i = 1; i < BerLimits.TAG_OCTETS; i++) {
      int octet = octet(bound);
      number = (number << 7) | (octet & 0x7F);
      if (octet < 0x80) {
        return number;
      }
    }
    throw new ProtocolException("tag of more than " + BerLimits.TAG_OCTETS + " octets", start);
  }

  private void readLength(int bound) throws ProtocolException {
    int first = octet(bound);
    long length = first;
    if (first == 0x80) {
      if (!constructed) {
        throw new ProtocolException("primitive element of indefinite length", start);
      }
      end = INDEFINITE;
      return;
    }
    if (first > 0x80) {
      length = longLength(first & 0x7F, bound);
    }
    if (length > bound - position) {
      throw new ProtocolException(
          "element of " + length + " octets where " + (bound - position) + " are left", start);
    }
    end = position + (int) length;
  }

  private long longLength(int count, int bound) throws ProtocolException {
    if (count > BerLimits.LENGTH_OCTETS) {
      throw new ProtocolException("length of " + count + " octets", start);
    }
    long length = 0;
    for (int i = 0; i < count; i++) {
      length = (length << Byte.SIZE) | octet(bound);
    }
    return length;
  }

  private int octet(int bound) throws ProtocolException {
    if (position >= bound) {
      throw new ProtocolException("element cut short", start);
    }
    return octets[position++] & 0xFF;
  }
}
