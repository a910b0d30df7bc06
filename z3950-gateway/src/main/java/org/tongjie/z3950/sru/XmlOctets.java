package org.tongjie.z3950.sru;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes a document as UTF-8 octets, without a tree: markup as given, text escaped. Characters that
 * XML 1.0 has no place for become U+FFFD.
 */
final class XmlOctets {
  private static final int FIRST_SIZE = 32 * 1024;
  private static final byte[] AMP = ascii("&amp;");
  private static final byte[] LT = ascii("&lt;");
  private static final byte[] GT = ascii("&gt;");
  private static final byte[] QUOT = ascii("&quot;");
  private static final byte[] CR = ascii("&#13;");

  private byte[] octets = new byte[FIRST_SIZE];
  private int size;

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** Octets written so far. */
  int size() {
    return size;
  }

  /** What was written. */
  byte[] toByteArray() {
    return Arrays.copyOf(octets, size);
  }

  /** Appends markup that is well-formed by itself or together with what follows. */
  XmlOctets markup(String markup) {
    return octets(markup.getBytes(StandardCharsets.UTF_8));
  }

  /** Appends octets of markup. */
  XmlOctets octets(byte[] markup) {
    require(markup.length);
    System.arraycopy(markup, 0, octets, size, markup.length);
    size += markup.length;
    return this;
  }

  /** Appends octets of markup as text that shows the markup. */
  XmlOctets escaped(byte[] markup) {
    require(markup.length + markup.length / 4);
    for (byte octet : markup) {
      append(octet);
    }
    return this;
  }

  /** Appends text, which may stand in an element or a quoted attribute. */
  XmlOctets text(String text) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c < 0x7F) {
        append((byte) c);
      } else {
        int codePoint = text.codePointAt(i);
        i += Character.charCount(codePoint) - 1;
        appendCodePoint(isXml(codePoint) ? codePoint : 0xFFFD);
      }
    }
    return this;
  }

  /** Appends an element with text. */
  XmlOctets element(String name, String text) {
    return markup("<" + name + ">").text(text).markup("</" + name + ">");
  }

  /** Appends an element with a number. */
  XmlOctets element(String name, long number) {
    return markup("<" + name + ">" + number + "</" + name + ">");
  }

  /** XML 1.0 §2.2. */
  private static boolean isXml(int codePoint) {
    return codePoint == '\t'
        || codePoint == '\n'
        || codePoint == '\r'
        || (codePoint >= ' ' && codePoint < Character.MIN_SURROGATE)
        || (codePoint > Character.MAX_SURROGATE && codePoint < 0xFFFE)
        || codePoint > 0xFFFF;
  }

  private void appendCodePoint(int codePoint) {
    if (codePoint < 0x80) {
      append((byte) codePoint);
    } else {
      octets(Character.toString(codePoint).getBytes(StandardCharsets.UTF_8));
    }
  }

  private void append(byte octet) {
    switch (octet) {
      case '&' -> octets(AMP);
      case '<' -> octets(LT);
      case '>' -> octets(GT);
      case '"' -> octets(QUOT);
      case '\r' -> octets(CR);
      default -> {
        require(1);
        octets[size++] = octet;
      }
    }
  }

  private void require(int more) {
    if (more > octets.length - size) {
      octets = Arrays.copyOf(octets, Math.max(octets.length * 2, size + more));
    }
  }
}
