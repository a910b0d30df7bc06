package org.tongjie.z3950.ber;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How the octets of an InternationalString stand for characters in one association. Z39.50 leaves
 * it open unless character sets are negotiated (Z39.50-2003 §3.2.1.1.8), so it is handed to reader
 * and writer.
 */
public interface TextEncoding {
  /** UTF-8; octets that are not valid UTF-8 are read as ISO 8859-1, as older clients send them. */
  TextEncoding UTF_8 = new Utf8Encoding();

  /**
   * Decodes {@code length} octets from {@code from}; octets that stand for nothing become U+FFFD.
   */
  String decode(byte[] octets, int from, int length);

  /** Encodes text; what the encoding cannot say becomes its replacement, never nothing. */
  byte[] encode(String text);

  /** Decodes all the octets. */
  default String decode(Octets octets) {
    return decode(octets.array(), 0, octets.length());
  }

  /** The encoding of a character set Java knows. */
  static TextEncoding of(Charset charset) {
    return charset.equals(StandardCharsets.UTF_8) ? UTF_8 : new CharsetEncoding(charset);
  }

  /** A character set Java knows, malformed input replaced. */
  record CharsetEncoding(Charset charset) implements TextEncoding {
    @Override
    public String decode(byte[] octets, int from, int length) {
      return new String(octets, from, length, charset);
    }

    @Override
    public byte[] encode(String text) {
      return text.getBytes(charset);
    }
  }

  /** UTF-8 with ISO 8859-1 for what is not UTF-8. */
  final class Utf8Encoding implements TextEncoding {
    private Utf8Encoding() {}

    @Override
    public String decode(byte[] octets, int from, int length) {
      for (int i = from; i < from + length; i++) {
        if (octets[i] < 0) {
          return decodeBeyondAscii(octets, from, length);
        }
      }
      return new String(octets, from, length, StandardCharsets.ISO_8859_1);
    }

    private static String decodeBeyondAscii(byte[] octets, int from, int length) {
      try {
        return StandardCharsets.UTF_8
            .newDecoder()
            .decode(ByteBuffer.wrap(octets, from, length))
            .toString();
      } catch (CharacterCodingException notUtf8) {
        return new String(octets, from, length, StandardCharsets.ISO_8859_1);
      }
    }

    @Override
    public byte[] encode(String text) {
      return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
      return "UTF-8";
    }
  }
}
